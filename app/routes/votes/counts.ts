import { readRecentCounts } from '~/domain/votes/readRecentCounts.server'
import { redirectMerged } from '~/http/redirectMerged.server'
import { idFrom, pageLoader } from '~/http/pageLoader.server'
import { links } from '~/links'

/** Open pages request this after a vote; the response is the same for all of them. */
export const loader = pageLoader(async (context) => {
  const id = idFrom(context.params.threadId)
  const { mergedIntoId, ...counts } = await readRecentCounts(context, id)
  context.loadContext.madeOf.add(`thread-${id}`)
  await redirectMerged(context, { mergedIntoId }, links.counts)
  return Response.json(counts)
})
