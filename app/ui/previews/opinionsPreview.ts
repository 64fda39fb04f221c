import { fewestVoters } from '~/domain/opinions/opinion'
import { questionIn, type Question } from '~/domain/threads/thread'
import { links } from '~/links'
import type { Preview } from './card'
import { plainPreview } from './plainPreview'
import type { PreviewContext } from './previewContext'

/** The findings of a debate that appear in its link preview. */
export type PreviewedOpinions = {
  found: { findings: { participants: number; camps: readonly unknown[] } } | null
  voters: number
}

/**
 * Returns the preview of a debate's common ground: the number of people and camps, or the number of
 * voters so far.
 */
export function opinionsPreview(
  telling: PreviewContext,
  thread: Question & { id: number },
  { found, voters }: PreviewedOpinions,
): Preview {
  const { t } = telling
  const title = t('opinions.titleOf', { question: questionIn(telling.locale, thread).title })
  if (found === null)
    return plainPreview(telling, links.commonGround(thread.id), {
      title,
      description:
        voters < fewestVoters
          ? t('opinions.notYet', { count: voters, least: fewestVoters })
          : t('opinions.soon'),
    })
  const { participants, camps } = found.findings
  const description = `${t('opinions.participants', { count: participants })}. ${t('opinions.told', { count: camps.length })}`
  return plainPreview(telling, links.commonGround(thread.id), {
    kind: 'article',
    title,
    description,
  })
}
