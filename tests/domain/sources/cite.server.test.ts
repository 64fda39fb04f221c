import { createHash, randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { database, pool } from '~/db/client.server'
import { threadSources } from '~/db/sql/sources/threadSources'
import type { MemberContext } from '~/domain/context'
import { edit } from '~/domain/posts/edit.server'
import { move } from '~/domain/posts/move.server'
import { readHistory } from '~/domain/posts/readHistory.server'
import { readPost } from '~/domain/posts/readPost.server'
import { remove } from '~/domain/posts/remove.server'
import { reply } from '~/domain/posts/reply.server'
import { restore } from '~/domain/posts/restore.server'
import { withdraw } from '~/domain/posts/withdraw.server'
import { readMergedPage } from '~/domain/sources/readMergedPage.server'
import { readSources } from '~/domain/sources/readSources.server'
import type { Citation } from '~/domain/sources/source'
import { mergeThread } from '~/domain/threads/merge.server'
import { readThread } from '~/domain/threads/readThread.server'
import { aMember, aModerator, aReader, aThread, noon } from '../../support/builders.server'
import { aCrowd } from '../../support/crowd.server'
import { explained } from '../../support/explained.server'

let moderator: MemberContext
beforeAll(async () => {
  moderator = await aModerator()
})

const aSource = (name: string, other: Partial<Citation> = {}): Citation => ({
  address: `https://example.org/${name}`,
  title: `Studie ${name}`,
  publisher: null,
  dated: null,
  quote: null,
  archived: null,
  ...other,
})
const sourcesOf = (names: string) => [...names].map((name) => aSource(name))

/** Creates a post that cites these sources, one letter each. */
async function aPost(
  threadId: number,
  names: string | Citation[],
  {
    by,
    parentId = null,
    key = randomUUID(),
  }: { by?: MemberContext; parentId?: number | null; key?: string } = {},
): Promise<number> {
  const author = by ?? (await aMember())
  return reply(author, {
    threadId,
    parentId,
    stance: 'adds',
    lang: 'de',
    doc: null,
    text: 'So ist es.',
    key,
    sources: typeof names === 'string' ? sourcesOf(names) : names,
  })
}

/** Returns a thread's sources with their numbers. */
const numbersOf = async (threadId: number) =>
  (await database().source.findMany({ where: { threadId }, orderBy: { number: 'asc' } })).map(
    ({ number }) => number,
  )
/**
 * Returns the list of sources as readers see it: number, last letter of the address, and citing
 * posts.
 */
const listOf = async (threadId: number) =>
  (await readSources(aReader(), threadId, 1)).sources.map(({ number, address, posts }) => [
    number,
    address.at(-1),
    posts.map(({ id }) => id),
  ])
const shownOn = async (postId: number) =>
  (await readPost(aReader(), postId)).branch.post.sources?.map(({ number, title }) => [
    number,
    title,
  ]) ?? null

test('sources are numbered in their thread in the order in which they are first cited, once for each address', async () => {
  const [thread, other] = [await aThread(), await aThread()]
  const first = await aPost(thread, 'ba')
  const second = await aPost(thread, [
    aSource('c'),
    aSource('a', {
      address: 'https://EXAMPLE.org:443/a?utm_source=x#part',
      title: 'Anders genannt',
      quote: 'So.',
    }),
  ])
  const elsewhere = await aPost(other, 'a')
  expect(await listOf(thread)).toEqual([
    [1, 'b', [first]],
    [2, 'a', [first, second]],
    [3, 'c', [second]],
  ])
  expect(await listOf(other)).toEqual([[1, 'a', [elsewhere]]])
  expect(await shownOn(second)).toEqual([
    [3, 'Studie c'],
    [2, 'Anders genannt'],
  ])
  const { branches } = await readThread(aReader(), thread, {
    order: 'old',
    theme: null,
    after: null,
    page: 1,
  })
  expect(
    branches.map(({ post }) => post.sources?.map(({ number, quote }) => [number, quote])),
  ).toEqual([
    [
      [1, null],
      [2, null],
    ],
    [
      [3, null],
      [2, 'So.'],
    ],
  ])
  // The first citation describes it.
  expect((await readSources(aReader(), thread, 1)).sources[1]).toMatchObject({
    title: 'Studie a',
    posts: [{ quote: null }, { quote: 'So.' }],
    more: false,
  })
})

test('concurrent citations create each address once, without gaps in the numbers', async () => {
  const [thread, members] = [
    await aThread(),
    await Promise.all(Array.from({ length: 8 }, () => aMember())),
  ]
  await Promise.all(
    members.map((by, n) =>
      aPost(thread, ['abcd', 'dcba', 'efab', 'gh', 'abc', 'hgfed', 'a', 'ijk'][n]!, { by }),
    ),
  )
  expect(await numbersOf(thread)).toEqual(Array.from({ length: 11 }, (_, index) => index + 1))
  expect(
    (await listOf(thread))
      .map(([, name]) => name)
      .sort()
      .join(''),
  ).toBe('abcdefghijk')
})

test('a form that is sent twice cites once', async () => {
  const [thread, by, key] = [await aThread(), await aMember(), randomUUID()]
  const ids = await Promise.all([
    aPost(thread, 'ab', { by, key }),
    aPost(thread, 'ab', { by, key }),
  ])
  expect(new Set(ids).size).toBe(1)
  expect(await database().citation.count({ where: { threadId: thread } })).toBe(2)
})

test('an edit changes what a post rests on; a source that nobody rests on is not shown and keeps its number', async () => {
  const [thread, by] = [await aThread(), await aMember()]
  const post = await aPost(thread, 'ab', { by })
  const words = { postId: post, stance: 'adds', lang: 'de', doc: null, text: 'So ist es.' } as const
  await edit(by, { ...words, revision: 1, sources: sourcesOf('ca') })
  expect(await listOf(thread)).toEqual([
    [1, 'a', [post]],
    [3, 'c', [post]],
  ])
  expect(await shownOn(post)).toEqual([
    [3, 'Studie c'],
    [1, 'Studie a'],
  ])
  await edit(by, { ...words, revision: 2, text: 'Fast so.' })
  expect(await shownOn(post)).toEqual([
    [3, 'Studie c'],
    [1, 'Studie a'],
  ])
  await edit(by, { ...words, revision: 3, text: 'Fast so.', sources: sourcesOf('ca') })
  expect(await database().post.findUnique({ where: { id: post } })).toMatchObject({ revision: 3 })
  await edit(by, { ...words, revision: 3, text: 'Fast so.', sources: [] })
  expect([await listOf(thread), await shownOn(post), await numbersOf(thread)]).toEqual([
    [],
    null,
    [1, 2, 3],
  ])
  const again = await aPost(thread, 'b')
  expect(await listOf(thread)).toEqual([[2, 'b', [again]]])
})

test('the history of a post shows the citations of each revision', async () => {
  const [thread, by] = [await aThread(), await aMember()]
  const post = await aPost(thread, 'ab', { by })
  await edit(by, {
    postId: post,
    stance: 'adds',
    lang: 'de',
    doc: null,
    text: 'So ist es.',
    revision: 1,
    sources: sourcesOf('bc'),
  })
  const { revisions } = await readHistory(aReader(), post, 1)
  expect(
    revisions.map(({ sources }) => sources.map(({ kind, source }) => `${kind} ${source.title}`)),
  ).toEqual([
    ['same Studie b', 'added Studie c', 'dropped Studie a'],
    ['same Studie a', 'same Studie b'],
  ])
})

test('what was withdrawn rests on nothing any more, what was removed again once it is restored', async () => {
  const [thread, by] = [await aThread(), await aMember()]
  const [withdrawn, removed, stays] = [
    await aPost(thread, [aSource('a', { title: 'Zurückgenommen' })], { by }),
    await aPost(thread, 'ab'),
    await aPost(thread, 'b'),
  ]
  await withdraw(by, withdrawn)
  await remove(moderator, { postId: removed, reason: 'Werbung' })
  expect([await listOf(thread), await shownOn(withdrawn), await shownOn(removed)]).toEqual([
    [[2, 'b', [stays]]],
    null,
    null,
  ])
  await restore(moderator, removed)
  expect(await listOf(thread)).toEqual([
    [1, 'a', [removed]],
    [2, 'b', [removed, stays]],
  ])
  const { rows } = await pool().query<{ left: number }>(
    `select count(*)::int as left from (select title from citations union all select sources::text from post_revisions) said where title like '%Zurückgenommen%'`,
  )
  expect(rows).toEqual([{ left: 0 }])
})

test('a post goes to another thread with its sources: once for each address there, numbered after the last in the order they had', async () => {
  const [from, to] = [await aThread(), await aThread()]
  const stays = await aPost(from, 'ab')
  const [moved, there] = [await aPost(from, 'cba'), await aPost(to, 'xa')]
  const beneath = await aPost(from, 'd', { parentId: moved })
  await move(moderator, { postId: moved, to: { thread: to } })
  expect(await listOf(from)).toEqual([
    [1, 'a', [stays]],
    [2, 'b', [stays]],
  ])
  expect(await listOf(to)).toEqual([
    [1, 'x', [there]],
    [2, 'a', [moved, there].sort((one, other) => one - other)],
    [3, 'b', [moved]],
    [4, 'c', [moved]],
    [5, 'd', [beneath]],
  ])
  expect(await shownOn(moved)).toEqual([
    [4, 'Studie c'],
    [3, 'Studie b'],
    [2, 'Studie a'],
  ])
  await move(moderator, { postId: moved, to: { thread: from } })
  expect(await listOf(from)).toEqual([
    [1, 'a', [stays, moved]],
    [2, 'b', [stays, moved]],
    [3, 'c', [moved]],
    [4, 'd', [beneath]],
  ])
  expect([await listOf(to), await numbersOf(to)]).toEqual([
    [
      [1, 'x', [there]],
      [2, 'a', [there]],
    ],
    [1, 2, 3, 4, 5],
  ])
})

test('within a thread a move changes no number', async () => {
  const thread = await aThread()
  const [first, second] = [await aPost(thread, 'ab'), await aPost(thread, 'bc')]
  await move(moderator, { postId: second, to: { post: first } })
  expect(await listOf(thread)).toEqual([
    [1, 'a', [first]],
    [2, 'b', [first, second]],
    [3, 'c', [second]],
  ])
})

test('a merged thread brings its sources along, those of what is gone too', async () => {
  const [from, into] = [await aThread(), await aThread()]
  const [first, gone, there] = [
    await aPost(from, 'ab'),
    await aPost(from, 'c'),
    await aPost(into, 'b'),
  ]
  await remove(moderator, { postId: gone, reason: 'Werbung' })
  await mergeThread(moderator, { threadId: from, into })
  expect(await listOf(into)).toEqual([
    [1, 'b', [first, there]],
    [2, 'a', [first]],
  ])
  await restore(moderator, gone)
  expect((await listOf(into)).at(-1)).toEqual([3, 'c', [gone]])
  expect(await listOf(from)).toEqual([])
})

test('a page of a merged thread’s list leads to the page that has its first source now, in the thread that remains no number changes', async () => {
  const [from, into] = [await aThread(), await aThread()]
  const numbered = (threadId: number, names: readonly string[]) =>
    database().source.createMany({
      data: names.map((name, index) => ({
        threadId,
        number: index + 1,
        key: createHash('sha256').update(name).digest(),
        createdAt: noon,
      })),
    })
  const names = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, n) => `${prefix}${n + 1}`)
  await numbered(from, [...names('forgotten', 51), ...names('from', 60)])
  await numbered(into, [...names('into', 120), ...names('from', 60)])
  const before = await numbersOf(into)
  expect(
    await Promise.all([1, 2, 3, 4].map((page) => readMergedPage(aReader(), { from, into, page }))),
  ).toEqual([1, 3, 4, 1])
  await aPost(from, 'a')
  await mergeThread(moderator, { threadId: from, into })
  expect(await numbersOf(into)).toEqual([...before, before.length + 1])
})

test('the database itself lets a source keep its number and nobody cite what is no address', async () => {
  const thread = await aThread()
  const post = await aPost(thread, 'a')
  await expect(
    database().source.updateMany({ where: { threadId: thread }, data: { number: 7 } }),
  ).rejects.toThrow(/keeps its thread, number and key/)
  await expect(
    database().citation.updateMany({
      where: { postId: post },
      data: { address: 'javascript:alert(1)' },
    }),
  ).rejects.toThrow(/citations_address/)
  await expect(
    database().citation.updateMany({ where: { postId: post }, data: { position: 6 } }),
  ).rejects.toThrow(/citations_position/)
})

test('a page of the list is a range of numbers, and reads no more than it shows, however many rest on a source', async () => {
  const thread = await aThread()
  const posts = await aCrowd(thread, 600)
  await pool().query(
    'insert into sources (thread_id, number, key, created_at) select $1, n, sha256(n::text::bytea), now() from generate_series(1, 1000) n',
    [thread],
  )
  // All cite the first source, and each cites four of the numbers from 101 on.
  await pool().query(
    `insert into citations (post_id, thread_id, key, position, address, title)
     select id, $1, sha256((case when place = 1 then 1 else 101 + (turn * 4 + place) % 900 end)::text::bytea), place, 'https://example.org/' || place, 'Studie'
     from unnest($2::int[]) with ordinality posts(id, turn), generate_series(1, 5) place`,
    [thread, posts],
  )
  await pool().query('analyze')
  const pageOf = (page: number) => readSources(aReader(), thread, page)
  const first = await pageOf(1)
  expect(
    first.sources.map(({ number, posts: shown, more }) => [
      number,
      shown.map(({ id }) => id),
      more,
    ]),
  ).toEqual([[1, posts.slice(0, 20), true]])
  expect([
    await pageOf(2),
    (await pageOf(3)).sources.map(({ number }) => number),
    (await pageOf(20)).more,
  ]).toEqual([{ sources: [], more: true }, Array.from({ length: 50 }, (_, n) => 101 + n), false])
  await expect(pageOf(21)).rejects.toMatchObject({ kind: 'missing' })
  for (const after of [0, 100]) {
    const { rows, scanned } = await explained((db) =>
      threadSources(db, { threadId: thread, after, upTo: after + 50, posts: 21 }),
    )
    expect(scanned).toEqual([])
    expect(rows).toBeLessThan(12 * 50)
  }
})
