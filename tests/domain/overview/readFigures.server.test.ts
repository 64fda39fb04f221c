import { expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { readFigures } from '~/domain/overview/readFigures.server'
import { overviewLimits } from '~/domain/overview/overview'
import { stances } from '~/domain/posts/post'
import { move } from '~/domain/posts/move.server'
import { remove } from '~/domain/posts/remove.server'
import { restore } from '~/domain/posts/restore.server'
import { withdraw } from '~/domain/posts/withdraw.server'
import { setThemes } from '~/domain/themes/setThemes.server'
import { aMember, aModerator, aPost, aReader, aTheme, aThread } from '../../support/builders.server'

const at = (moment: string) => new Date(moment)

/** Counts the same numbers row by row. */
async function afresh(threadIds: number[]) {
  const posts = await database().post.findMany({
    where: { threadId: { in: threadIds }, withdrawnAt: null, removedAt: null },
    include: { themes: { include: { theme: true } } },
  })
  const countsOf = (some: typeof posts) =>
    Object.fromEntries(
      stances.map((stance) => [stance, some.filter((post) => post.stance === stance).length]),
    )
  const slugs = [...new Set(posts.flatMap(({ themes }) => themes.map(({ theme }) => theme.slug)))]
  const bySlug = new Map<string | null, unknown>(
    slugs.map((slug) => [
      slug,
      countsOf(posts.filter(({ themes }) => themes.some(({ theme }) => theme.slug === slug))),
    ]),
  )
  const untagged = posts.filter(({ themes }) => themes.length === 0)
  if (untagged.length > 0) bySlug.set(null, countsOf(untagged))
  return { all: countsOf(posts), themes: bySlug, posts: posts.length }
}

async function agrees(threadIds: number[]) {
  const [figures, counted] = [await readFigures(aReader(), threadIds), await afresh(threadIds)]
  expect(figures?.all).toEqual(counted.all)
  expect(
    new Map(figures?.themes.map(({ theme, counts }) => [theme?.slug ?? null, counts])),
  ).toEqual(counted.themes)
  expect(figures?.activity.periods.reduce((sum, { count }) => sum + count, 0)).toBe(counted.posts)
}

test(
  'the numbers are those of counting afresh, whatever is tagged, withdrawn, removed, restored or moved',
  { timeout: 60_000 },
  async () => {
    const [thread, other] = [await aThread(), await aThread()]
    const [author, moderator] = [await aMember(), await aModerator()]
    const [money, law] = [await aTheme(), await aTheme()]
    const ids: number[] = []
    for (let n = 0; n < 12; n++)
      ids.push(
        await aPost({
          thread: n % 4 === 3 ? other : thread,
          by: author,
          stance: stances[n % 3] ?? 'adds',
          now: new Date(Date.UTC(2026, 4, 1 + (n % 5), 12, n)),
        }),
      )
    const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0] = ids
    const acts = [
      () => setThemes(moderator, { postId: first, themeIds: [money, law] }),
      () => setThemes(moderator, { postId: second, themeIds: [money] }),
      () => setThemes(moderator, { postId: fourth, themeIds: [law] }),
      () => withdraw(author, third),
      () => remove(moderator, { postId: second, reason: 'Werbung' }),
      () => restore(moderator, second),
      () => move(moderator, { postId: first, to: { thread: other } }),
      () => move(moderator, { postId: fifth, to: { post: fourth } }),
      () => setThemes(moderator, { postId: first, themeIds: [] }),
    ]
    for (const act of acts) {
      await act()
      for (const threads of [[thread], [other], [thread, other]]) await agrees(threads)
    }
  },
)

test('a day begins and ends in Berlin, in summer and in winter, and empty days are there', async () => {
  const thread = await aThread()
  for (const moment of [
    '2026-03-27T23:30:00Z',
    '2026-03-28T22:59:59Z',
    '2026-03-29T21:59:59Z',
    '2026-03-31T22:00:00Z',
  ])
    await aPost({ thread, now: at(moment) })
  expect((await readFigures(aReader(), [thread]))?.activity).toEqual({
    unit: 'day',
    first: '2026-03-28',
    last: '2026-04-01',
    periods: [
      { from: '2026-03-28', count: 2 },
      { from: '2026-03-29', count: 1 },
      { from: '2026-03-30', count: 0 },
      { from: '2026-03-31', count: 0 },
      { from: '2026-04-01', count: 1 },
    ],
  })
})

test('a long debate is counted by weeks from Monday, a very long one by months', async () => {
  const [weeks, months] = [await aThread(), await aThread()]
  for (const moment of ['2026-01-04T12:00:00Z', '2026-01-05T12:00:00Z', '2026-03-31T12:00:00Z'])
    await aPost({ thread: weeks, now: at(moment) })
  for (const moment of ['2023-01-31T23:30:00Z', '2026-01-05T12:00:00Z'])
    await aPost({ thread: months, now: at(moment) })
  const [byWeek, byMonth] = [
    await readFigures(aReader(), [weeks]),
    await readFigures(aReader(), [months]),
  ]
  expect([
    byWeek?.activity.unit,
    byWeek?.activity.periods.slice(0, 3),
    byWeek?.activity.periods.at(-1),
  ]).toEqual([
    'week',
    [
      { from: '2025-12-29', count: 1 },
      { from: '2026-01-05', count: 1 },
      { from: '2026-01-12', count: 0 },
    ],
    { from: '2026-03-30', count: 1 },
  ])
  expect([
    byMonth?.activity.unit,
    byMonth?.activity.periods.length,
    byMonth?.activity.periods[0],
  ]).toEqual(['month', 36, { from: '2023-02-01', count: 1 }])
})

test('the most frequent themes come first, those without one last, and it is said when there are others', async () => {
  const thread = await aThread()
  const author = await aMember()
  const [rare, frequent] = [await aTheme(), await aTheme()]
  const posts = [
    await aPost({ thread, by: author }),
    await aPost({ thread, by: author }),
    await aPost({ thread, by: author }),
  ]
  const tag = (postId: number, themeIds: number[]) =>
    database().postTheme.createMany({
      data: themeIds.map((themeId) => ({
        postId,
        themeId,
        threadId: thread,
        taggedById: author.viewer.id,
        taggedAt: new Date('2026-05-04T12:00:00Z'),
      })),
    })
  await tag(posts[0] ?? 0, [rare, frequent])
  await tag(posts[1] ?? 0, [frequent])
  const figures = await readFigures(aReader(), [thread])
  expect([figures?.themes.map(({ theme }) => theme?.id ?? null), figures?.more]).toEqual([
    [frequent, rare, null],
    false,
  ])
  const others: number[] = []
  for (let n = 0; n < overviewLimits.themes; n++) others.push(await aTheme())
  for (const id of others)
    await database().postTheme.create({
      data: {
        postId: posts[1] ?? 0,
        themeId: id,
        threadId: thread,
        taggedById: author.viewer.id,
        taggedAt: new Date('2026-05-04T12:00:00Z'),
      },
    })
  const many = await readFigures(aReader(), [thread])
  expect([
    many?.themes.length,
    many?.themes[0]?.theme?.id,
    many?.themes.at(-1)?.theme,
    many?.more,
  ]).toEqual([overviewLimits.themes + 1, frequent, null, true])
})

test('without published posts there are no figures', async () => {
  const thread = await aThread()
  const author = await aMember()
  expect(await readFigures(aReader(), [thread])).toBeNull()
  await withdraw(author, await aPost({ thread, by: author }))
  expect(await readFigures(aReader(), [thread])).toBeNull()
  expect(await readFigures(aReader(), [])).toBeNull()
})
