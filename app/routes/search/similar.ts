import { SimilarQuery } from '~/domain/search/input.server'
import { readSimilar } from '~/domain/search/readSimilar.server'
import { Refusal } from '~/domain/refusal'
import { consumeOwnRateLimit } from '~/http/rateLimits.server'
import { memberPageLoader } from '~/http/pageLoader.server'

export const loader = memberPageLoader(async (context) => {
  const wishes = SimilarQuery.safeParse(Object.fromEntries(context.url.searchParams))
  if (!wishes.success) throw new Refusal('malformed', 'errors.badRequest')
  await consumeOwnRateLimit('similar', context)
  return Response.json({ posts: await readSimilar(context, wishes.data) })
})
