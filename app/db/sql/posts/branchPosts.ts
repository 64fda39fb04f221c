import type { Db } from '~/db/client.server'
import { Prisma } from '~/db/generated/client'
import { postColumns, postTables, type PostRow } from './postColumns'
import {
  afterCursor,
  siblingOrder,
  type SiblingOrder,
  type SiblingCursor,
} from '../ranking/siblingOrder'

/**
 * Selects branches: the replies to a post or, with null, to the thread's question; after a cursor,
 * up to a limit.
 */
export type BranchesOf = {
  threadId: number
  parentId: number | null
  order: SiblingOrder
  after: SiblingCursor | null
  skip: number
  top: number
  /** Restricts the replies to these ids; null: no restriction. */
  only: readonly number[] | null
  /** For each deeper level: the maximum number of replies shown per post and on the whole level. */
  below: readonly { each: number; all: number }[]
}

/**
 * Returns the first replies to a post or question, and level by level the first replies to those:
 * every post gets its first reply before any gets its second. The cost depends on the number of
 * posts shown, not on the size of the thread.
 */
export function branchPosts(
  db: Db,
  { threadId, parentId, order, after, skip, top, only, below }: BranchesOf,
  viewerId: number | null,
): Promise<PostRow[]> {
  const by = siblingOrder[order]
  const levels = below.map(({ each, all }, n) => {
    const [level, above] = [Prisma.raw(`level${n + 1}`), Prisma.raw(`level${n}`)]
    return Prisma.sql`, ${level} as (
      select answers.id, row_number() over (order by answers.turn, ${above}.place) as place
      from ${above} cross join lateral (
        select first.id, row_number() over () as turn
        from (select p.id from posts p where p.thread_id = ${threadId} and p.parent_id = ${above}.id order by ${by} limit ${each}) first
      ) answers
      order by 2 limit ${all}
    )`
  })
  const all = Prisma.join(
    Array.from(
      { length: below.length + 1 },
      (_, n) => Prisma.sql`select id from ${Prisma.raw(`level${n}`)}`,
    ),
    ' union all ',
  )
  return db.$queryRaw<PostRow[]>`
    -- branchPosts, prepared
    with level0 as (
      select first.id, row_number() over () as place
      from (
        select p.id from posts p
        where p.thread_id = ${threadId} and ${parentId === null ? Prisma.sql`p.parent_id is null` : Prisma.sql`p.parent_id = ${parentId}`}
          ${only ? Prisma.sql`and p.id = any(${[...only]})` : Prisma.empty}
          ${after ? Prisma.sql`and ${afterCursor(order, after)}` : Prisma.empty}
        order by ${by} limit ${top} offset ${skip}
      ) first
    ) ${Prisma.join(levels, '')}
    select ${postColumns(viewerId)}
    from (${all}) shown join posts p on p.id = shown.id ${postTables(viewerId)}`
}
