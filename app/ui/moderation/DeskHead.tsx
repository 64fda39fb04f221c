import { Link } from '@remix-run/react'
import type { Desk, DeskView } from '~/domain/moderation/desk'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'

/** Renders the amount of work, links to the other tools, and the selection of arguments. */
export function DeskHead({ counts, show }: { counts: Desk['counts']; show: DeskView }) {
  const { t } = useI18n()
  return (
    <>
      <p className="desk-counts" role="status">
        <strong>{t('moderation.untaggedLeft', { count: counts.untagged })}</strong>
        <span>
          {t('moderation.openThreads', { count: counts.open })},{' '}
          {t('moderation.closedThreads', { count: counts.closed })}
        </span>
      </p>
      <nav aria-label={t('moderation.tools')}>
        <ul className="desk-ways">
          <li>
            <Link to={links.newArticle()}>{t('moderation.newArticle')}</Link>
          </li>
          <li>
            <Link to={links.manageThemes()}>{t('moderation.themes')}</Link>
          </li>
          <li>
            <Link to={links.openMarks()}>{t('marks.openTitle')}</Link>
          </li>
          <li>
            <Link to={links.audit()}>{t('moderation.log')}</Link>
          </li>
        </ul>
      </nav>
      <nav aria-label={t('moderation.views')}>
        <ul className="desk-views">
          <li>
            <Link to={links.moderation()} aria-current={show === 'untagged' ? 'page' : undefined}>
              {t('moderation.untagged')}
            </Link>
          </li>
          <li>
            <Link
              to={links.moderation({ show: 'all' })}
              aria-current={show === 'all' ? 'page' : undefined}
            >
              {t('moderation.all')}
            </Link>
          </li>
        </ul>
      </nav>
    </>
  )
}
