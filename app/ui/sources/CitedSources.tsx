import { pageOfSource, type CitedSource } from '~/domain/sources/source'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { SourceLine } from './SourceLine'

/** Renders a post's citations; each number links to the source in the debate's list. */
export function CitedSources({
  threadId,
  sources,
}: {
  threadId: number
  sources: readonly CitedSource[]
}) {
  const { t } = useI18n()
  return (
    <ul className="cited" aria-label={t('sources.ofPost')}>
      {sources.map((source) => (
        <li key={source.number}>
          <a
            className="cited-number"
            href={`${links.threadSources(threadId, { page: pageOfSource(source.number) })}#s${source.number}`}
            title={t('sources.inList', { number: source.number })}
          >{`[${source.number}]`}</a>{' '}
          <SourceLine source={source} />
          {source.quote && <blockquote>{source.quote}</blockquote>}
        </li>
      ))}
    </ul>
  )
}
