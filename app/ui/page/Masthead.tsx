import { Form, Link } from '@remix-run/react'
import { isStaff } from '~/domain/context'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { SearchField } from './SearchField'
import { useSite } from './Site'

/** Renders the site's name, the navigation and the session. */
export function Masthead() {
  const { t } = useI18n()
  const site = useSite()
  const viewer = site?.viewer ?? null
  return (
    <header className="masthead">
      <a className="skip" href="#main">
        {t('site.skip')}
      </a>
      <div className="masthead-row">
        <Link className="wordmark" to={links.front()}>
          Standpunkt
        </Link>
        <nav aria-label={t('site.navigation')}>
          <ul>
            <li>
              <Link to={links.front()}>{t('site.debates')}</Link>
            </li>
            <li>
              <Link to={links.themes()}>{t('site.themes')}</Link>
            </li>
            {isStaff(viewer) && (
              <li>
                <Link to={links.moderation()}>{t('site.moderation')}</Link>
              </li>
            )}
            <li className="masthead-find">
              <a
                data-key={site?.path.startsWith(links.search()) ? undefined : '/'}
                href={links.search()}
              >
                {t('search.open')}
              </a>
            </li>
          </ul>
        </nav>
        <SearchField />
        <div className="masthead-who">
          {site && site.marks > 0 && (
            <Link className="masthead-marks" to={links.ownMarks()}>
              {t('marks.inMasthead', { count: site.marks })}
            </Link>
          )}
          {viewer ? (
            <details className="menu">
              <summary>{viewer.name}</summary>
              <ul>
                <li>
                  <Link to={links.member(viewer.name)}>{t('site.profile')}</Link>
                </li>
                <li>
                  <Link to={links.settings()}>{t('site.settings')}</Link>
                </li>
                <li>
                  <Form method="post" action={links.signOut()} reloadDocument>
                    <button className="plain">{t('site.signOut')}</button>
                  </Form>
                </li>
              </ul>
            </details>
          ) : (
            <Link to={links.signIn(site?.path === '/' ? null : site?.path)}>
              {t('site.signIn')}
            </Link>
          )}
        </div>
      </div>
    </header>
  )
}
