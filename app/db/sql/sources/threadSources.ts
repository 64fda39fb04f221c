import type { Db } from '~/db/client.server'

/**
 * A source cited by published posts: as the first citation describes it, and the first citing
 * posts.
 */
export type ThreadSourceRow = {
  number: number
  address: string
  title: string
  publisher: string | null
  dated: string | null
  archived: string | null
  posts: {
    id: number
    stance: 'supports' | 'opposes' | 'asks' | 'adds'
    author: string
    quote: string | null
  }[]
}

/**
 * Returns the sources of a thread with numbers above `after` up to `last` that a published post
 * cites, with a limited number of citing posts each.
 */
export function threadSources(
  db: Db,
  {
    threadId,
    after,
    upTo,
    posts,
  }: { threadId: number; after: number; upTo: number; posts: number },
): Promise<ThreadSourceRow[]> {
  return db.$queryRaw<ThreadSourceRow[]>`
    -- threadSources, prepared
    select s.number, told.address, told.title, told.publisher, told.dated, told.archived, told.posts
    from sources s cross join lateral (
      select (array_agg(first.address order by first.id))[1] as address, (array_agg(first.title order by first.id))[1] as title,
        (array_agg(first.publisher order by first.id))[1] as publisher, (array_agg(first.dated order by first.id))[1] as dated, (array_agg(first.archived order by first.id))[1] as archived,
        json_agg(json_build_object('id', first.id, 'stance', first.stance, 'author', first.name, 'quote', first.quote) order by first.id) as posts
      from (
        select p.id, p.stance, m.name, c.address, c.title, c.publisher, c.dated, c.archived, c.quote
        from citations c join posts p on p.id = c.post_id join members m on m.id = p.author_id
        where c.thread_id = s.thread_id and c.key = s.key and p.withdrawn_at is null and p.removed_at is null
        order by c.post_id limit ${posts}
      ) first
    ) told
    where s.thread_id = ${threadId} and s.number > ${after} and s.number <= ${upTo} and told.posts is not null
    order by s.number`
}
