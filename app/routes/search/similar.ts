import { SimilarWishes } from '~/domain/search/input.server'
import { readSimilar } from '~/domain/search/readSimilar.server'
import { Refusal } from '~/domain/refusal'
import { spendOwn } from '~/http/limits.server'
import { memberReading } from '~/http/reading.server'

export const loader = memberReading(async (asked) => {
  const wishes = SimilarWishes.safeParse(Object.fromEntries(asked.url.searchParams))
  if (!wishes.success) throw new Refusal('malformed', 'errors.badRequest')
  await spendOwn('similar', asked)
  return Response.json({ posts: await readSimilar(asked, wishes.data) })
})
