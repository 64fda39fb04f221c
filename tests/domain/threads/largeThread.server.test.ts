import { beforeAll, expect, test } from 'vitest'
import { database, pool } from '~/db/client.server'
import { recentlyVotedPosts } from '~/db/sql/votes/recentlyVotedPosts'
import type { Context } from '~/domain/context'
import { readReasons } from '~/domain/arguments/readReasons.server'
import { readSides } from '~/domain/arguments/readSides.server'
import { readPost } from '~/domain/posts/readPost.server'
import { readPostView } from '~/domain/posts/readPostView.server'
import { readTimeline } from '~/domain/posts/readTimeline.server'
import type { Branch } from '~/domain/posts/tree'
import { orders, type Cursor } from '~/domain/ranking/order'
import { readThread, type ThreadQuery } from '~/domain/threads/readThread.server'
import { readThreadView } from '~/domain/threads/readThreadView.server'
import {
  aMember,
  aReader,
  aTheme,
  aThread,
  minutesLater,
  noon,
} from '../../support/builders.server'
import { aCity, aCrowd } from '../../support/crowd.server'
import { explained } from '../../support/plans.server'

const monthLater = minutesLater(30 * 1_440)
const first: ThreadQuery = { order: 'best', theme: null, after: null, page: 1 }
let thread: number
let posts: number[]

beforeAll(async () => {
  thread = await aThread()
  posts = await aCrowd(thread, 1_500)
  const [themeId, curator] = [await aTheme('normen'), await aMember()]
  const writer = {
    id: (await database().post.findFirstOrThrow({ where: { threadId: thread } })).authorId,
  }
  for (const postId of posts.filter((_, n) => n % 20 === 3))
    await database().postTheme.create({
      data: { postId, themeId, threadId: thread, taggedById: curator.viewer.id, taggedAt: noon },
    })
  await database().source.create({
    data: { threadId: thread, number: 1, key: Buffer.alloc(32, 1), createdAt: noon },
  })
  for (const postId of posts.filter((_, n) => n % 2 === 0))
    await database().citation.create({
      data: {
        postId,
        threadId: thread,
        key: Buffer.alloc(32, 1),
        position: 1,
        address: 'https://example.org/',
        title: 'Eine Studie',
      },
    })
  await database().mark.createMany({
    data: posts
      .filter((_, n) => n % 3 === 0)
      .map((postId) => ({
        postId,
        threadId: thread,
        authorId: writer.id,
        memberId: curator.viewer.id,
        kind: 'source',
        reason: 'Wo?',
        setAt: noon,
      })),
  })
  await aCity(30_000)
  // A post of another thread is placed under each post, and each is placed under a question of
  // another thread.
  await pool().query(
    `
    with host as (select id, row_number() over (order by id) as n from posts where thread_id = $1),
      guest as (select id, thread_id, row_number() over (order by id) as n from posts where thread_id <> $1)
    insert into placements (post_id, home_id, thread_id, parent_id, stance, placed_by_id, placed_at)
      select guest.id, guest.thread_id, $1::int, host.id, 'adds', $2::int, $3::timestamptz from host join guest using (n)
      union all select host.id, $1, guest.thread_id, null, 'adds', $2, $3 from host join guest using (n)`,
    [thread, curator.viewer.id, noon],
  )
  await pool().query(
    `insert into events (kind, thread_id, post_id, version, at) select 'voted', $1, id, 1, $2 from posts where thread_id = $1 order by id desc limit 300`,
    [thread, noon],
  )
  await pool().query('analyze')
}, 60_000)

const flat = (branches: readonly Branch[]): Branch[] =>
  branches.flatMap((branch) => [branch, ...flat(branch.replies)])
const allOf = async <T extends { next: Cursor | null }>(
  read: (after: Cursor | null) => Promise<T>,
): Promise<T[]> => {
  const pages = [await read(null)]
  for (
    let next = pages[0]?.next ?? null;
    next !== null && pages.length < 200;
    next = pages.at(-1)?.next ?? null
  )
    pages.push(await read(next))
  return pages
}

test.each(orders)(
  'page after page shows every answer to the question once, in order: %s',
  async (order) => {
    const pages = await allOf((after) => readThread(aReader(), thread, { ...first, order, after }))
    const shown = pages.flatMap(({ branches }) => branches.map(({ post }) => post))
    const by = {
      best: 'rank, id',
      fresh: 'rank, id',
      strongest: 'strength desc nulls last, case when strength is null then rank end, id',
      common: 'common_ground desc nulls last, id',
      contested: 'controversy desc, id',
      new: 'created_at desc, id desc',
      old: 'created_at, id',
    }[order]
    const { rows } = await pool().query<{ id: number }>(
      `select id from posts where thread_id = $1 and parent_id is null order by ${by}`,
      [thread],
    )
    expect(shown.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
    expect(pages.every(({ branches }) => branches.length <= 20)).toBe(true)
  },
)

test('two of the first ten replies are fresh voices, wherever they are in the thread', async () => {
  const newest = [1_491, 1_494, 1_497].map((n) => posts[n])
  const { branches } = await readThread(
    { ...aReader(), now: minutesLater(7 * 1_440 + 1_490) },
    thread,
    { ...first, order: 'fresh' },
  )
  const shown = branches.map(({ post }) => post.id)
  expect(shown.slice(0, 10).filter((id) => newest.includes(id))).toHaveLength(2)
  expect(new Set(shown).size).toBe(shown.length)
  const { branches: best } = await readThread({ ...aReader(), now: monthLater }, thread, {
    ...first,
    order: 'fresh',
  })
  expect(best.map(({ post }) => post.id)).toEqual(
    (await readThread(aReader(), thread, first)).branches.map(({ post }) => post.id),
  )
})

test('what speaks for and against is read side by side, each argument once, the strongest first, and so is the order of time', async () => {
  for (const side of ['supports', 'opposes'] as const) {
    const pages = await allOf(
      async (after) =>
        (await readSides(aReader(), { threadId: thread, parentId: null, side, after }))[0] ?? {
          posts: [],
          next: null,
        },
    )
    const { rows } = await pool().query<{ id: number }>(
      'select id from posts where thread_id = $1 and parent_id is null and stance = $2 order by strength desc nulls last, id',
      [thread, side],
    )
    expect(pages.flatMap(({ posts: shown }) => shown.map(({ id }) => id))).toEqual(
      rows.map(({ id }) => id),
    )
  }
  const pages = await allOf((after) => readTimeline(aReader(), thread, after))
  expect(pages.flatMap(({ posts: shown }) => shown.map(({ id }) => id))).toEqual(posts)
})

test('a page that is counted from the start shows what the way there shows', async () => {
  const [, , third] = await allOf((after) => readThread(aReader(), thread, { ...first, after }))
  const counted = await readThread(aReader(), thread, { ...first, page: 3 })
  expect(counted.branches.map(({ post }) => post.id)).toEqual(
    third?.branches.map(({ post }) => post.id),
  )
  await expect(readThread(aReader(), thread, { ...first, page: 9_000 })).rejects.toMatchObject({
    kind: 'missing',
  })
  expect(
    await readThread(aReader(), thread, { ...first, after: { value: 1, id: 999_999_999 } }),
  ).toMatchObject({ branches: [], next: null })
})

test('every post shown has its best replies first and the exact number of its hidden descendants', async () => {
  const { branches } = await readThread(aReader(), thread, first)
  const shown = flat(branches)
  expect(shown.length).toBeGreaterThan(40)
  expect(shown.length).toBeLessThanOrEqual(102)
  for (const { post, replies, more } of shown) {
    expect(more).toBe(
      post.belowCount - flat(replies).reduce((sum, reply) => sum + 1 + reply.more, 0),
    )
    const { rows } = await pool().query<{ id: number }>(
      'select id from posts where parent_id = $1 order by rank, id limit $2',
      [post.id, replies.length],
    )
    expect(replies.map((reply) => reply.post.id)).toEqual(rows.map(({ id }) => id))
  }
})

test('a much answered post shows its answers page by page, each once', async () => {
  const { rows } = await pool().query<{ id: number }>(
    'select id from posts where thread_id = $1 and below_count > 150 order by reply_count desc limit 1',
    [thread],
  )
  const hot = rows[0]?.id ?? 0
  const pages = await allOf((after) => readPost(aReader(), hot, after))
  const answers = await pool().query<{ id: number }>(
    'select id from posts where parent_id = $1 order by rank, id',
    [hot],
  )
  expect(pages.length).toBeGreaterThan(0)
  expect(pages.flatMap(({ branch }) => branch.replies.map(({ post }) => post.id))).toEqual(
    answers.rows.map(({ id }) => id),
  )
})

test.each(orders)(
  'one theme of a large thread shows each match once, under what it answers: %s',
  async (order) => {
    const pages = await allOf((after) =>
      readThread(aReader(), thread, { ...first, order, theme: 'normen', after }),
    )
    const matches = pages.flatMap(({ branches }) =>
      flat(branches)
        .filter(({ post, more }) => more === 0 && post.themes.length > 0)
        .map(({ post }) => post.id),
    )
    const deep = pages.flatMap(({ branches }) =>
      flat(branches)
        .filter(({ more }) => more > 0)
        .map(({ more }) => more),
    )
    expect(pages[0]?.filter?.matches).toBe(75)
    expect(new Set(matches).size + deep.length).toBeGreaterThan(60)
  },
)

const reading = async (read: (context: Context) => Promise<unknown>) => {
  const { db, readings } = explained()
  await read({ ...aReader(), db })
  return readings
}

test('no statement reads more rows than it shows times a small constant, wherever in the thread, by whichever plan', async () => {
  const deep =
    (await allOf((after) => readThread(aReader(), thread, { ...first, after })))[10]?.next ?? null
  const hot = posts[0] ?? 0
  const readings = [
    ...(await reading((context) =>
      readThreadView(context, thread, { ...first, view: 'conversation', side: null }),
    )),
    ...(await reading((context) => readThread(context, thread, { ...first, order: 'new' }))),
    ...(await reading((context) => readThread(context, thread, { ...first, order: 'strongest' }))),
    ...(await reading((context) => readThread(context, thread, { ...first, order: 'common' }))),
    ...(await reading((context) => readThread(context, thread, { ...first, order: 'contested' }))),
    ...(await reading((context) =>
      readThread({ ...context, now: monthLater }, thread, { ...first, order: 'fresh' }),
    )),
    ...(await reading((context) => readThread(context, thread, { ...first, after: deep }))),
    ...(await reading((context) =>
      readSides(context, { threadId: thread, parentId: null, side: null, after: null }),
    )),
    ...(await reading((context) =>
      readSides(context, { threadId: thread, parentId: hot, side: null, after: null }),
    )),
    ...(await reading((context) => readTimeline(context, thread, null))),
    ...(await reading((context) => readThread(context, thread, { ...first, theme: 'normen' }))),
    ...(await reading((context) => readPost(context, hot))),
    ...(await reading((context) => readReasons(context, hot))),
    ...(await reading((context) => recentlyVotedPosts(context.db, thread, 300))),
  ]
  expect([...new Set(readings.map(({ statement }) => statement))].sort()).toEqual([
    'branchPosts',
    'newestReplies',
    'placedPostThreads',
    'placedPosts',
    'placementsOfPosts',
    'postExcerpts',
    'postsWithAncestors',
    'reasonPosts',
    'recentlyVotedPosts',
    'sidePosts',
    'themeMatches',
    'threadHead',
    'threadPosts',
    'timelinePosts',
  ])
  expect(
    [
      ...new Set(
        readings.flatMap(({ statement, plan }) => (plan === 'generic' ? [statement] : [])),
      ),
    ].sort(),
  ).toEqual([
    'branchPosts',
    'newestReplies',
    'placedPostThreads',
    'placedPosts',
    'placementsOfPosts',
    'postsWithAncestors',
    'reasonPosts',
    'sidePosts',
    'threadHead',
    'threadPosts',
  ])
  // A page shows about a hundred posts; each with its author, themes, sources, marks and index
  // entries.
  for (const { statement, plan, rows } of readings.filter(
    (one) => one.statement !== 'recentlyVotedPosts',
  ))
    expect(rows, `${statement}, ${plan} plan`).toBeLessThan(1_000)
  // Three hundred events, their posts and ancestors.
  for (const { plan, rows } of readings.filter((one) => one.statement === 'recentlyVotedPosts'))
    expect(rows, `recentlyVotedPosts, ${plan} plan`).toBeLessThan(2_000)
  // Eleven of each side.
  for (const { statement, plan, rows } of readings.filter((one) => one.statement === 'reasonPosts'))
    expect(rows, `${statement}, ${plan} plan`).toBeLessThan(50)
})

test('what speaks for and against an argument is read without the conversation beneath it', async () => {
  const readings = await reading((context) =>
    readPostView(context, posts[0] ?? 0, { view: 'for-and-against', side: null, after: null }),
  )
  expect([...new Set(readings.map(({ statement }) => statement))].sort()).toEqual([
    'placedPostThreads',
    'placedPosts',
    'placementsOfPosts',
    'postsWithAncestors',
    'sidePosts',
    'threadHead',
  ])
  const { branch, sides } = await readPostView(aReader(), posts[0] ?? 0, {
    view: 'for-and-against',
    side: null,
    after: null,
  })
  expect([branch.post.id, branch.replies, sides.map(({ side }) => side)]).toEqual([
    posts[0],
    [],
    ['supports', 'opposes'],
  ])
})
