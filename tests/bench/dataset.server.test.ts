import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { beforeAll, afterAll, expect, test } from 'vitest'
import { databaseUrl } from '~/config.server'
import { database } from '~/db/client.server'
import type { Context } from '~/domain/context'
import { edit } from '~/domain/posts/edit.server'
import { composeDocument } from '~/domain/posts/document/composeDocument.server'
import { reply } from '~/domain/posts/reply.server'
import { strengthsOfThread, type StrengthInput } from '~/domain/arguments/strengths'
import { rankOf } from '~/domain/ranking/rank'
import { reconcile } from '~/domain/votes/reconcile.server'
import { minutesLater } from '../support/builders.server'
import { build } from './dataset/build'
import { marked, plan, sizes, written, writers } from './dataset/plan'
import { marker } from './dataset/writings'

const size = sizes.tiny
const client = new pg.Client({ connectionString: databaseUrl() })

beforeAll(async () => {
  await client.connect()
  await build(databaseUrl(), size, () => {})
}, 120_000)

afterAll(() => client.end())

const rows = async (statement: string) =>
  (await client.query<Record<string, unknown>>(statement)).rows

const reader = (): Context => ({ db: database(), viewer: null, now: minutesLater(0) })

test('the same size is planned the same, with as much of everything as it says', () => {
  const planned = plan(size)
  expect(planned).toEqual(plan(size))
  expect([planned.threads.length, planned.posts.length]).toEqual([size.threads, size.posts])
  expect(
    Object.entries(marked)
      .filter(([name]) => name !== 'hundredThousand')
      .map(([, id]) => planned.threads[id - 1]?.size),
  ).toEqual([20, 100, 1_000, 5_000])
})

test('everything is there, and the product’s own check finds nothing to mend', async () => {
  expect(
    await rows(
      'select (select count(*)::int from threads) as threads, (select count(*)::int from posts) as posts, (select count(*)::int from members) as members',
    ),
  ).toEqual([{ threads: size.threads, posts: size.posts, members: size.members + writers }])
  expect(await reconcile(reader())).toEqual([])
})

test('what is counted is what a recount finds', async () => {
  const drifted = await rows(`
    with recursive above as (
      select id, parent_id from posts where parent_id is not null
      union all select above.id, p.parent_id from above join posts p on p.id = above.parent_id where p.parent_id is not null
    ), below as (select parent_id, count(*) from above group by parent_id)
    select p.id from posts p
      left join below on below.parent_id = p.id
      left join posts up on up.id = p.parent_id
    where p.below_count <> coalesce(below.count, 0) or p.reply_count <> (select count(*) from posts d where d.parent_id = p.id)
      or p.depth <> coalesce(up.depth + 1, 0) or up.thread_id <> p.thread_id or up.created_at > p.created_at
      or (p.rank = 1) <> (p.withdrawn_at is not null or p.removed_at is not null)`)
  expect(drifted).toEqual([])
  const threads = await rows(`
    select t.id from threads t where t.post_count <> (select count(*) from posts p where p.thread_id = t.id)
      or t.supports_count + t.opposes_count + t.asks_count + t.adds_count <> (select count(*) from posts p where p.thread_id = t.id and p.withdrawn_at is null and p.removed_at is null)
      or t.version <> (select count(*) from events e where e.thread_id = t.id) or t.version <> (select max(version) from events e where e.thread_id = t.id)
      or t.last_post_at <> (select max(created_at) from posts p where p.thread_id = t.id)`)
  expect(threads).toEqual([])
})

test('the best posts come first, and all published ones can be found', async () => {
  const best = await rows(
    'select quality_up, quality_down, rank from posts where quality_up + quality_down > 0 and withdrawn_at is null and removed_at is null order by rank limit 20',
  )
  expect(
    best.map(({ quality_up: up, quality_down: down }) =>
      rankOf({ up: Number(up), down: Number(down) }),
    ),
  ).toEqual(best.map(({ rank }) => rank))
  const unfound = await rows(
    `select p.id from posts p left join post_search s on s.post_id = p.id where (s.post_id is null) <> (p.withdrawn_at is not null or p.removed_at is not null)`,
  )
  const threads = await rows(
    'select t.id from threads t left join thread_search s on s.thread_id = t.id where s.thread_id is null',
  )
  expect([unfound, threads]).toEqual([[], []])
})

test('every argument is weighed as weighing its debate afresh would', async () => {
  const posts = await rows(`
    select id, parent_id as "parentId", stance, quality_up as up, quality_down as down, strength, withdrawn_at is null and removed_at is null as stands
    from posts where thread_id in (select thread_id from posts where strength is not null group by thread_id order by count(*) desc limit 3)`)
  expect(posts.length).toBeGreaterThan(100)
  expect(strengthsOfThread(posts as unknown as StrengthInput[])).toEqual([])
})

test('no row points at nothing, and nobody votes on their own post', async () => {
  const astray = await rows(`
    select 'vote' as what from votes v left join posts p on p.id = v.post_id and p.thread_id = v.thread_id left join members m on m.id = v.member_id where p.id is null or m.id is null or p.author_id = v.member_id
    union all select 'tag' from post_themes x left join posts p on p.id = x.post_id and p.thread_id = x.thread_id left join themes t on t.id = x.theme_id where p.id is null or t.id is null
    union all select 'revision' from post_revisions r left join posts p on p.id = r.post_id and p.thread_id = r.thread_id where p.id is null or p.withdrawn_at is not null
    union all select 'unrevised' from posts p where p.withdrawn_at is null and (select count(*) from post_revisions r where r.post_id = p.id) <> p.revision
    union all select 'author' from posts p left join members m on m.id = p.author_id where m.id is null
    union all select 'origin' from thread_origins o join threads t on t.id = o.thread_id join article_texts a on a.article_id = t.article_id and a.lang = o.lang
      where substr(a.text, o.starts_at + 1, o.ends_at - o.starts_at) <> o.quote`)
  expect(astray).toEqual([])
})

test('every index of the migrations is there again', async () => {
  const [{ count } = { count: 0 }] = await rows(
    `select count(*)::int as count from pg_indexes where schemaname = 'public' and tablename = 'posts'`,
  )
  expect(count).toBeGreaterThan(6)
})

test('posts say what their documents say, in words of their own', async () => {
  const said = await rows(
    `select doc, html, text from posts where withdrawn_at is null order by id limit 60`,
  )
  for (const { doc, html, text } of said)
    expect(composeDocument({ doc: JSON.stringify(doc) })).toEqual({ doc, html, text })
  expect(said.filter(({ text }) => String(text).includes(marker))).toEqual([])
  expect(new Set(said.map(({ text }) => text)).size).toBe(said.length)
})

test('a post of the data set can be edited and answered as any other', async () => {
  const post = await database().post.findFirstOrThrow({
    where: { threadId: written.replies, parentId: null },
    select: { id: true, authorId: true, revision: true },
  })
  const author = {
    ...reader(),
    viewer: { id: post.authorId, name: 'Somebody', role: 'member' as const },
  }
  await edit(author, {
    postId: post.id,
    stance: 'asks',
    lang: 'de',
    revision: post.revision,
    doc: null,
    text: 'Anders gesagt.',
  })
  const answer = await reply(author, {
    threadId: written.replies,
    parentId: post.id,
    stance: 'adds',
    lang: 'de',
    doc: null,
    text: 'Und noch etwas.',
    key: randomUUID(),
  })
  expect(answer).toBe(size.posts + 1)
})
