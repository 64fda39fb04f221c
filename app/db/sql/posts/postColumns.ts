import { Prisma } from '~/db/generated/client'
import { themeMark, type ThemeMarkRow } from '../themes/themeMark'

/** A post as one viewer may see it; withdrawn and removed posts have no content. */
export type PostRow = {
  id: number
  threadId: number
  parentId: number | null
  depth: number
  stance: 'supports' | 'opposes' | 'asks' | 'adds'
  lang: 'de' | 'en'
  html: string
  /**
   * Plain text, cut when very long. Only for anonymous readers, whose pages contain it as
   * structured data, and for openings.
   */
  text: string | null
  createdAt: Date
  editedAt: Date | null
  standing: 'stands' | 'withdrawn' | 'removed'
  removedReason: string | null
  author: { name: string; demo: boolean }
  themes: ThemeMarkRow[]
  counts: { up: number; down: number; agree: number; disagree: number; pass: number }
  replyCount: number
  /** The number of descendants. */
  belowCount: number
  rank: number
  strength: number | null
  controversy: number
  commonGround: number | null
  /** Whether the author of the question accepted this answer. */
  accepted: boolean
  /**
   * Its citations in the author's order, each with the source's number in the thread; null for
   * none.
   */
  sources:
    | {
        number: number
        address: string
        title: string
        publisher: string | null
        dated: string | null
        quote: string | null
        archived: string | null
      }[]
    | null
  /** Its open marks, oldest first; null for none. */
  marks:
    | {
        id: number
        kind: 'source' | 'unclear' | 'duplicate' | 'offQuestion'
        reason: string
        by: string
        mine: boolean
        duplicateOf: number | null
      }[]
    | null
  mine: { quality: -1 | 1 | null; agreement: -1 | 0 | 1 | null } | null
  own: boolean
}

/** Maximum number of characters of a text that are read. */
const mostText = 5_001

/** Maximum number of marks of a post that are read. */
const mostMarks = 20

/** The columns of `posts` that the expressions below are made from. */
export const ownColumns = Prisma.raw(
  'id, thread_id, parent_id, depth, stance, lang, html, text, created_at, edited_at, withdrawn_at, removed_at, removed_reason, reply_count, below_count, rank, strength, controversy, common_ground, accepted_at, quality_up, quality_down, agree_count, disagree_count, pass_count, author_id',
)

/**
 * The columns of `PostRow` from `posts p`, for a viewer (null: anonymous); a member gets the first
 * `opening` characters of replies to the question.
 */
export const postColumns = (viewerId: number | null, opening = 0) => Prisma.sql`
  p.id, p.thread_id as "threadId", p.parent_id as "parentId", p.depth, p.stance, p.lang,
  case when p.withdrawn_at is null and p.removed_at is null then p.html else '' end as html,
  case when p.withdrawn_at is not null or p.removed_at is not null then null
    when ${viewerId}::int is null then left(p.text, ${mostText})
    when ${opening} > 0 and p.parent_id is null then left(p.text, ${opening}) end as text,
  p.created_at as "createdAt", p.edited_at as "editedAt",
  case when p.withdrawn_at is not null then 'withdrawn' when p.removed_at is not null then 'removed' else 'stands' end as standing,
  p.removed_reason as "removedReason", p.reply_count as "replyCount", p.below_count as "belowCount", p.rank, p.strength, p.controversy, p.common_ground as "commonGround", p.accepted_at is not null as accepted,
  json_build_object('name', m.name, 'demo', m.demo) as author,
  json_build_object('up', p.quality_up, 'down', p.quality_down, 'agree', p.agree_count, 'disagree', p.disagree_count, 'pass', p.pass_count) as counts,
  coalesce(tagged.themes, '[]'::json) as themes, cited.sources, wanting.marks,
  case when ${viewerId}::int is null then null else json_build_object('quality', v.quality, 'agreement', v.agreement) end as mine,
  p.author_id is not distinct from ${viewerId}::int as own`

/** The joins that `postColumns` needs beside `posts p`. */
export const postTables = (viewerId: number | null) => Prisma.sql`
  ${speaking(viewerId)}
  left join lateral (
    select ${themesTogether} as themes
    from post_themes pt join themes th on th.id = pt.theme_id
    where pt.post_id = p.id and p.withdrawn_at is null and p.removed_at is null
  ) tagged on true
  left join lateral (
    select ${sourcesTogether} as sources
    from citations c join sources s on s.thread_id = c.thread_id and s.key = c.key
    where c.post_id = p.id and p.withdrawn_at is null and p.removed_at is null
  ) cited on true
  left join lateral (
    select ${marksTogether(viewerId)} as marks
    from (select id, member_id, kind, reason, duplicate_of_id from marks where post_id = p.id and resolved_at is null and p.withdrawn_at is null and p.removed_at is null order by id limit ${mostMarks}) k
      join members by on by.id = k.member_id
  ) wanting on true`

/** The same joins for all posts of a thread: reads tags, sources and marks with one query each. */
export const postTablesOfThread = (threadId: number, viewerId: number | null) => Prisma.sql`
  ${speaking(viewerId)}
  left join (
    select pt.post_id, ${themesTogether} as themes
    from post_themes pt join themes th on th.id = pt.theme_id
    where pt.thread_id = ${threadId}
    group by pt.post_id
  ) tagged on tagged.post_id = p.id and p.withdrawn_at is null and p.removed_at is null
  left join (
    select c.post_id, ${sourcesTogether} as sources
    from citations c join sources s on s.thread_id = c.thread_id and s.key = c.key
    where c.thread_id = ${threadId}
    group by c.post_id
  ) cited on cited.post_id = p.id and p.withdrawn_at is null and p.removed_at is null
  left join (
    select k.post_id, ${marksTogether(viewerId)} as marks
    from (
      select m.id, m.post_id, m.member_id, m.kind, m.reason, m.duplicate_of_id, row_number() over (partition by m.post_id order by m.id) as turn
      from marks m where m.thread_id = ${threadId} and m.resolved_at is null
    ) k join members by on by.id = k.member_id
    where k.turn <= ${mostMarks}
    group by k.post_id
  ) wanting on wanting.post_id = p.id and p.withdrawn_at is null and p.removed_at is null`

const speaking = (viewerId: number | null) => Prisma.sql`
  join members m on m.id = p.author_id
  left join votes v on v.post_id = p.id and v.member_id = ${viewerId}::int`

const themesTogether = Prisma.sql`json_agg(${themeMark} order by th.slug)`

const sourcesTogether = Prisma.sql`json_agg(json_build_object('number', s.number, 'address', c.address, 'title', c.title, 'publisher', c.publisher, 'dated', c.dated, 'quote', c.quote, 'archived', c.archived) order by c.position)`

const marksTogether = (viewerId: number | null) =>
  Prisma.sql`json_agg(json_build_object('id', k.id, 'kind', k.kind, 'reason', k.reason, 'by', by.name, 'mine', k.member_id is not distinct from ${viewerId}::int, 'duplicateOf', k.duplicate_of_id) order by k.id)`
