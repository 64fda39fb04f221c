import { expect, test, vi } from 'vitest'
import { database, type Db } from '~/db/client.server'
import { excerptOf } from '~/domain/posts/excerpt'
import { pageSize, wholeUpTo } from '~/domain/posts/pageSize'
import { readPost } from '~/domain/posts/readPost.server'
import type { Branch } from '~/domain/posts/tree'
import { castVote } from '~/domain/votes/castVote.server'
import { readThread } from '~/domain/threads/readThread.server'
import { aMember, aPost, aReader, aTheme, aThread, noon } from '../../support/builders.server'

const all = { order: 'best', theme: null, after: null, page: 1 } as const

const depthOf = (branches: readonly Branch[]): number =>
  Math.max(0, ...branches.map(({ replies }) => 1 + depthOf(replies)))

async function aChain(thread: number, length: number): Promise<number[]> {
  const chain: number[] = []
  while (chain.length < length) chain.push(await aPost({ thread, parent: chain.at(-1) ?? null }))
  return chain
}

test('a long line is shown five levels deep, with the number of posts that follow, and goes on at its last post', async () => {
  const thread = await aThread()
  const chain = await aChain(thread, 9)
  const { branches } = await readThread(aReader(), thread, all)
  expect(depthOf(branches)).toBe(5)
  expect(JSON.stringify(branches)).toContain('"more":4')
  const { above, branch } = await readPost(aReader(), chain[4] ?? 0)
  expect(above.map(({ id }) => id)).toEqual(chain.slice(0, 4))
  expect(depthOf([branch])).toBe(5)
})

test('a line of two hundred takes no more', async () => {
  const thread = await aThread()
  const [first = 0] = await aChain(thread, 1)
  // Inserted directly, because the acts would need as many members.
  let parentId = first
  for (let depth = 1; depth <= 200; depth++) {
    const { authorId } = await database().post.findUniqueOrThrow({
      where: { id: first },
      select: { authorId: true },
    })
    const row = {
      threadId: thread,
      parentId,
      authorId,
      stance: 'adds',
      lang: 'de',
      doc: {},
      sendKey: crypto.randomUUID(),
      createdAt: noon,
    }
    parentId = (await database().post.create({ data: row, select: { id: true } })).id
  }
  await expect(aPost({ thread, parent: parentId })).rejects.toMatchObject({
    reason: 'posts.tooDeep',
  })
  expect(depthOf((await readThread(aReader(), thread, all)).branches)).toBe(5)
})

test('a theme keeps its matches with their ancestors, and counts them', async () => {
  const thread = await aThread()
  const [, , third = 0] = await aChain(thread, 4)
  await aPost({ thread })
  const themeId = await aTheme('normen')
  const curator = await database().member.findFirstOrThrow()
  await database().postTheme.create({
    data: { postId: third, themeId, threadId: thread, taggedById: curator.id, taggedAt: noon },
  })
  const seen = await readThread(aReader(), thread, { ...all, theme: 'normen' })
  expect([seen.branches.length, depthOf(seen.branches), seen.filter?.matches]).toEqual([1, 3, 1])
  await expect(readThread(aReader(), thread, { ...all, theme: 'nirgends' })).rejects.toMatchObject({
    reason: 'threads.noSuchTheme',
  })
})

test('a debate that one page holds is shown whole, and has no other page', async () => {
  const thread = await aThread()
  for (let n = 0; n < 21; n++) await aPost({ thread })
  const { branches, next } = await readThread(aReader(), thread, all)
  expect([branches.length, next]).toEqual([21, null])
  await expect(readThread(aReader(), thread, { ...all, page: 2 })).rejects.toMatchObject({
    kind: 'missing',
  })
})

/** Delays one of the two statements that read a thread, by locking a table that only it reads. */
const holdUp = {
  threadHead: (db: Db) => db.$executeRaw`lock table thread_origins in access exclusive mode`,
  threadPosts: (db: Db) => db.$executeRaw`lock table marks in access exclusive mode`,
}

/** Reads a thread while an act happens that only the later statement sees. */
async function readWhile(
  late: keyof typeof holdUp,
  thread: number,
  meanwhile: () => Promise<unknown>,
) {
  const early = late === 'threadHead' ? 'threadPosts' : 'threadHead'
  const { begun } = await database().$transaction(
    async (db) => {
      await holdUp[late](db)
      const [{ since } = { since: noon }] = await db.$queryRaw<
        { since: Date }[]
      >`select clock_timestamp() as since`
      const begun = readThread(aReader(), thread, all)
      // A timeout fails the test below.
      begun.catch(() => {})
      await vi.waitFor(
        async () => {
          const standing = await db.$queryRaw`
        select (select wait_event_type from pg_stat_activity where query like ${`%-- ${late},%`} and query_start >= ${since} and datname = current_database()) as late,
          (select state from pg_stat_activity where query like ${`%-- ${early},%`} and query_start >= ${since} and datname = current_database()) as early
        from pg_stat_clear_snapshot()`
          expect(standing).toEqual([{ late: 'Lock', early: 'idle' }])
        },
        { timeout: 5_000 },
      )
      await meanwhile()
      return { begun }
    },
    { maxWait: 10_000, timeout: 15_000 },
  )
  return begun
}

const versionOf = async (id: number) =>
  (await database().thread.findUniqueOrThrow({ where: { id }, select: { version: true } })).version

test(
  'a post written while a thread is read is either shown or reported as an event after its version',
  { timeout: 60_000 },
  async () => {
    for (const [late, shown] of [
      ['threadHead', 1],
      ['threadPosts', 2],
    ] as const) {
      const thread = await aThread()
      await aPost({ thread })
      const before = await versionOf(thread)
      const { head, branches } = await readWhile(late, thread, () => aPost({ thread }))
      expect([late, branches.length, head.version]).toEqual([late, shown, before])
      expect(await versionOf(thread)).toBeGreaterThan(before)
    }
  },
)

test(
  'a thread that grows too large for one page while it is being read is shown by its pages, and one that gets its first argument with it',
  { timeout: 60_000 },
  async () => {
    const thread = await aThread()
    const { authorId } = await database().post.findUniqueOrThrow({
      where: { id: await aPost({ thread }) },
      select: { authorId: true },
    })
    const many = () =>
      database().post.createMany({
        data: Array.from({ length: wholeUpTo }, () => ({
          threadId: thread,
          authorId,
          stance: 'adds' as const,
          lang: 'de' as const,
          doc: {},
          sendKey: crypto.randomUUID(),
          createdAt: noon,
        })),
      })
    const grown = await readWhile('threadPosts', thread, many)
    expect([grown.head.postCount, grown.branches.length, grown.next === null]).toEqual([
      1,
      pageSize.top,
      false,
    ])
    const empty = await aThread()
    const first = await readWhile('threadHead', empty, () => aPost({ thread: empty }))
    expect([first.head.postCount, first.branches.length, first.foremost]).toEqual([1, 1, null])
  },
)

test('only anonymous readers get plain text for structured data; members get excerpts of the strongest', async () => {
  const thread = await aThread()
  const words = 'Weil es so ist. '.repeat(40).trim()
  const first = await aPost({ thread, text: words })
  await aPost({ thread, parent: first, text: 'Warum?' })
  await castVote(await aMember(), { postId: first, quality: 1 })
  const seenBy = async (context: Parameters<typeof readThread>[0]) => {
    const { branches, foremost } = await readThread(context, thread, all)
    return {
      texts: branches.flatMap(({ post, replies }) => [
        post.text,
        ...replies.map((reply) => reply.post.text),
      ]),
      foremost: foremost?.map(({ side, post: { id, text } }) => ({ side, id, text })),
    }
  }
  const foremost = [{ side: 'supports', id: first, text: excerptOf(words) }]
  expect(await seenBy(aReader())).toEqual({ texts: [words, 'Warum?'], foremost })
  expect(await seenBy(await aMember())).toEqual({ texts: [null, null], foremost })
})
