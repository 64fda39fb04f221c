import type { Db } from '~/db/client.server'
import { Prisma } from '~/db/generated/client'
import { countedThemes, type CountedTheme } from '../themes/countedThemes'
import { stanceCounts, type StanceCounts } from './stanceCounts'
import { themeMark, type ThemeMarkRow } from '../themes/themeMark'

type Lang = 'de' | 'en'

/** A thread without its posts; a question is null in a language in which it is not asked. */
export type ThreadHeadRow = {
  id: number
  lang: Lang
  questionDe: string | null
  questionEn: string | null
  createdAt: Date
  closedAt: Date | null
  pinnedAt: Date | null
  /** The thread that its posts were merged into. */
  mergedIntoId: number | null
  version: number
  postCount: number
  theme: ThemeMarkRow | null
  /** The origin of the question, one for each language of its article. */
  origins: { lang: Lang; quote: string; heading: string | null; articleTitle: string }[]
  articleSlug: string | null
  stances: StanceCounts
  /** The number of its opinion groups; null when unknown. */
  camps: number | null
  /** Whether any of its posts cites a source. */
  sourced: boolean
  /** Whether posts of other threads are placed in it, or its posts in others. */
  placed: boolean
}

/** Returns the head of a thread: its question, its origin and its counts. */
export const threadHead = (db: Db, threadId: number): Promise<ThreadHeadRow | null> =>
  headOf(db, Prisma.sql`${threadId}::int`)

/** Same as `threadHead`, with the themes of its published posts. */
export const threadHeadWithThemes = (
  db: Db,
  threadId: number,
): Promise<(ThreadHeadRow & { themes: CountedTheme[] }) | null> =>
  headOf<ThreadHeadRow & { themes: CountedTheme[] }>(
    db,
    Prisma.sql`${threadId}::int`,
    Prisma.sql`, ${countedThemes} as themes`,
  )

/** Same as `threadHead`, for the thread of a post; null when there is no such post. */
export const threadHeadOfPost = (db: Db, postId: number): Promise<ThreadHeadRow | null> =>
  headOf(db, Prisma.sql`(select thread_id from posts where id = ${postId}::int)`)

async function headOf<Row extends ThreadHeadRow = ThreadHeadRow>(
  db: Db,
  threadId: Prisma.Sql,
  more = Prisma.empty,
): Promise<Row | null> {
  const [head] = await db.$queryRaw<Row[]>`
    -- threadHead, prepared
    select t.id, t.lang, t.question_de as "questionDe", t.question_en as "questionEn", t.created_at as "createdAt",
      t.closed_at as "closedAt", t.pinned_at as "pinnedAt", t.merged_into_id as "mergedIntoId", t.version, t.post_count as "postCount", a.slug as "articleSlug",
      case when th.id is null then null
        else ${themeMark} end as theme,
      coalesce((
        select json_agg(json_build_object('lang', o.lang, 'quote', o.quote, 'heading', o.heading, 'articleTitle', x.title) order by o.lang)
        from thread_origins o join article_texts x on x.article_id = t.article_id and x.lang = o.lang
        where o.thread_id = t.id
      ), '[]'::json) as origins,
      ${stanceCounts} as stances,
      (select o.camps from thread_opinions o where o.thread_id = t.id) as camps,
      exists (select from citations c where c.thread_id = t.id) as sourced,
      exists (select from placements l where l.thread_id = t.id) or exists (select from placements l where l.home_id = t.id) as placed
      ${more}
    from threads t
      left join articles a on a.id = t.article_id
      left join themes th on th.id = t.theme_id
    where t.id = ${threadId}`
  return head ?? null
}
