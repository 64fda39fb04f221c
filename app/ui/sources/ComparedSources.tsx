import type { ComparedSource } from '~/domain/sources/compareSources'
import { useI18n } from '~/i18n/I18n'
import { SourceLine } from './SourceLine'

/** Renders the citations of a revision, with additions and removals marked. */
export function ComparedSources({ sources }: { sources: readonly ComparedSource[] }) {
  const { t } = useI18n()
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
