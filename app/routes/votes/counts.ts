import { readCounts } from '~/domain/votes/readCounts.server'
import { leadOn } from '~/http/leadOn.server'
import { idFrom, reading } from '~/http/reading.server'
import { links } from '~/links'

/** Open pages request this after a vote; the response is the same for all of them. */
export const loader = reading(async (asked) => {
  const id = idFrom(asked.params.threadId)
  const { mergedIntoId, ...counts } = await readCounts(asked, id)
  asked.load.madeOf.add(`thread-${id}`)
  await leadOn(asked, { mergedIntoId }, links.counts)
  return Response.json(counts)
})
