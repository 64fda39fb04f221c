import { readRecentCounts } from '~/domain/votes/readRecentCounts.server'
import { redirectMerged } from '~/http/redirectMerged.server'
import { idFrom, pageLoader } from '~/http/pageLoader.server'
import { links } from '~/links'

/** Open pages request this after a vote; the response is the same for all of them. */
export const loader = pageLoader(async (asked) => {
  const id = idFrom(asked.params.threadId)
  const { mergedIntoId, ...counts } = await readRecentCounts(asked, id)
  asked.loadContext.madeOf.add(`thread-${id}`)
  await redirectMerged(asked, { mergedIntoId }, links.counts)
  return Response.json(counts)
})
