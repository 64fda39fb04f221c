import type { Db } from '~/db/client.server'

/** A published reply to a thread's question, with an excerpt. */
export type TopPostRow = {
  id: number
  stance: 'supports' | 'opposes' | 'asks' | 'adds'
  lang: 'de' | 'en'
  text: string
  createdAt: Date
  author: { name: string; demo: boolean }
  rank: number
}

/** Returns the best-ranked replies to a thread's question, at most `limit`, with excerpts. */
export function topPosts(
  db: Db,
  threadId: number,
  { limit, characters }: { limit: number; characters: number },
): Promise<TopPostRow[]> {
  return db.$queryRaw<TopPostRow[]>`
    -- topPosts
    select p.id, p.stance, p.lang, left(p.text, ${characters}) as text, p.created_at as "createdAt",
      json_build_object('name', m.name, 'demo', m.demo) as author, p.rank
    from posts p join members m on m.id = p.author_id
    where p.thread_id = ${threadId} and p.parent_id is null and p.withdrawn_at is null and p.removed_at is null
    order by p.rank, p.id
    limit ${limit}`
}
