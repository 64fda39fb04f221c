import { readCounts } from '~/domain/votes/readCounts.server'
import { idFrom, reading } from '~/http/reading.server'

/** What open pages ask for when somebody has voted: the same for all of them, however much of the thread they show. */
export const loader = reading(async (asked) => {
  const id = idFrom(asked.params.threadId)
  const counts = await readCounts(asked, id)
  asked.load.madeOf.add(`thread-${id}`)
  return Response.json(counts)
})
