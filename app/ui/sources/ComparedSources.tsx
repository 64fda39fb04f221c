import type { ComparedSource } from '~/domain/sources/compare'
import { useWords } from '~/i18n/Words'
import { SourceLine } from './SourceLine'

/** Renders the citations of a revision, with additions and removals marked. */
export function ComparedSources({ sources }: { sources: readonly ComparedSource[] }) {
  const { t } = useWords()
  return (
    <ul className="cited diff" aria-label={t('sources.ofPost')}>
      {sources.map(({ kind, source }, index) => {
        const line = (
          <>
            <SourceLine source={source} /> {source.quote && <q>{source.quote}</q>}
          </>
        )
        return (
          <li key={index}>
            {kind === 'same' ? line : kind === 'added' ? <ins>{line}</ins> : <del>{line}</del>}
          </li>
        )
      })}
    </ul>
  )
}
