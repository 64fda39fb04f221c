import { hostOf } from '~/domain/sources/address'
import type { Citation } from '~/domain/sources/source'
import { useI18n } from '~/i18n/I18n'

/** User-generated links: not endorsed for search engines, and without a referrer. */
const rel = 'nofollow ugc noopener noreferrer'

/** Renders a source in one line: the linked title, then publisher, date, host and archived copy. */
export function SourceLine({ source }: { source: Omit<Citation, 'quote'> }) {
  const { t } = useI18n()
  const rest = [source.publisher, source.dated].filter((part) => part !== null).join(', ')
  return (
    <>
      <a href={source.address} rel={rel}>
        {source.title}
      </a>
      {rest && `, ${rest}`} <small className="source-host">{`(${hostOf(source.address)})`}</small>
      {source.archived && (
        <>
          {' '}
          ·{' '}
          <a href={source.archived} rel={rel}>
            {t('sources.archived')}
          </a>
        </>
      )}
    </>
  )
}
