import { hostOf } from '~/domain/sources/address'
import type { Citation } from '~/domain/sources/source'
import { useWords } from '~/i18n/Words'

/** What nobody here vouches for: search engines are told so, and the place that it leads to is not told where from. */
const rel = 'nofollow ugc noopener noreferrer'

/** A source as one line: its title leads to it, and behind that stands by whom, when and where it is, and where a copy is kept. */
export function SourceLine({ source }: { source: Omit<Citation, 'quote'> }) {
  const { t } = useWords()
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
