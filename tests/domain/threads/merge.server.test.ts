import { expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { readArticle } from '~/domain/articles/readArticle.server'
import { openBuiltin } from '~/domain/articles/openBuiltin.server'
import { readDesk } from '~/domain/moderation/readDesk.server'
import { move } from '~/domain/posts/move.server'
import { reply } from '~/domain/posts/reply.server'
import { parseQuery } from '~/domain/search/query'
import { readResults } from '~/domain/search/readResults.server'
import { readSitemapSection } from '~/domain/sitemap/readSection.server'
import { readFrontFeed } from '~/domain/feeds/readFrontFeed.server'
import { closeThread } from '~/domain/threads/close.server'
import { mergeThread } from '~/domain/threads/merge.server'
import { pinThread } from '~/domain/threads/pin.server'
import { readForMerging } from '~/domain/threads/readForMerging.server'
import { readForRenaming } from '~/domain/threads/readForRenaming.server'
import { readFront } from '~/domain/threads/readFront.server'
import { renameThread } from '~/domain/threads/rename.server'
import { reopenThread } from '~/domain/threads/reopen.server'
import { unpinThread } from '~/domain/threads/unpin.server'
import {
  aMember,
  aModerator,
  aPost,
  aReader,
  aThread,
  minutesLater,
  noon,
} from '../../support/builders.server'

const moderator = await aModerator()
const threadOf = (id: number) => database().thread.findUniqueOrThrow({ where: { id } })

test('all that answers a debate’s question answers the other’s, and the debate stays empty and closed', async () => {
  const [from, into] = [await aThread(), await aThread()]
  const first = await aPost({ thread: from, stance: 'opposes', now: minutesLater(9) })
  const second = await aPost({ thread: from, parent: first })
  const third = await aPost({ thread: from })
  await aPost({ thread: into })
  await pinThread(moderator, { threadId: from })
  expect(await mergeThread(moderator, { threadId: from, into })).toMatchObject({ id: into })
  const posts = await database().post.findMany({
    where: { id: { in: [first, second, third] } },
    orderBy: { id: 'asc' },
    select: { threadId: true, parentId: true, depth: true },
  })
  expect(posts).toEqual([
    { threadId: into, parentId: null, depth: 0 },
    { threadId: into, parentId: first, depth: 1 },
    { threadId: into, parentId: null, depth: 0 },
  ])
  expect(await threadOf(into)).toMatchObject({
    postCount: 4,
    supportsCount: 3,
    opposesCount: 1,
    lastPostAt: minutesLater(9),
    mergedIntoId: null,
    closedAt: null,
  })
  expect(await threadOf(from)).toMatchObject({
    postCount: 0,
    supportsCount: 0,
    opposesCount: 0,
    lastPostAt: null,
    mergedIntoId: into,
    closedAt: noon,
    pinnedAt: null,
  })
  for (const threadId of [from, into])
    expect(await database().event.count({ where: { threadId, kind: 'moved' } })).toBe(1)
  const log = await database().audit.findMany({
    where: { subjectKind: 'thread', subjectId: from, act: 'threadMerged' },
    select: { actorId: true, detail: true },
  })
  expect(log).toEqual([
    {
      actorId: moderator.viewer.id,
      detail: {
        into,
        posts: 3,
        tops: [first, third],
        'former.closed': false,
        'former.pinned': true,
      },
    },
  ])
})

test('merging is idempotent, also concurrently', async () => {
  const [from, into] = [await aThread(), await aThread()]
  await aPost({ thread: from })
  const others = await Promise.all(
    Array.from({ length: 4 }, () => mergeThread(moderator, { threadId: from, into })),
  )
  expect(others.map(({ id }) => id)).toEqual([into, into, into, into])
  expect(await database().audit.count({ where: { subjectKind: 'thread', subjectId: from } })).toBe(
    1,
  )
})

test('two debates that are merged into each other at the same moment become one', async () => {
  const [one, other] = [await aThread(), await aThread()]
  for (const thread of [one, other]) await aPost({ thread })
  const results = await Promise.allSettled([
    mergeThread(moderator, { threadId: one, into: other }),
    mergeThread(moderator, { threadId: other, into: one }),
  ])
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(
    (await Promise.all([one, other].map(threadOf))).map(({ postCount }) => postCount).sort(),
  ).toEqual([0, 2])
})

test('a merged debate always leads to where its arguments are, however often that is merged further', async () => {
  const [a, b, c, d] = [await aThread(), await aThread(), await aThread(), await aThread()]
  await mergeThread(moderator, { threadId: a, into: b })
  await mergeThread(moderator, { threadId: b, into: c })
  expect(await mergeThread(moderator, { threadId: d, into: a })).toMatchObject({ id: c })
  expect(
    (await Promise.all([a, b, d].map(threadOf))).map(({ mergedIntoId }) => mergedIntoId),
  ).toEqual([c, c, c])
  await expect(
    database().thread.update({ where: { id: a }, data: { mergedIntoId: b } }),
  ).rejects.toThrow(/merged for good/)
  await expect(
    database().thread.update({ where: { id: a }, data: { mergedIntoId: null } }),
  ).rejects.toThrow(/merged for good/)
  const full = await aThread()
  await aPost({ thread: full })
  for (const mergedIntoId of [c, full])
    await expect(
      database().thread.update({ where: { id: full }, data: { mergedIntoId, closedAt: noon } }),
    ).rejects.toThrow(/threads_merged/)
})

test('what cannot take a debate’s arguments says why', async () => {
  const [thread, closed] = [await aThread(), await aThread({ closed: true })]
  await expect(mergeThread(moderator, { threadId: thread, into: closed })).rejects.toMatchObject({
    reason: 'threads.mergeClosed',
  })
  await expect(mergeThread(moderator, { threadId: thread, into: thread })).rejects.toMatchObject({
    reason: 'threads.mergeItself',
  })
  await expect(mergeThread(moderator, { threadId: thread, into: 999_999 })).rejects.toMatchObject({
    reason: 'threads.mergeTargetMissing',
  })
  await expect(mergeThread(moderator, { threadId: 999_999, into: thread })).rejects.toMatchObject({
    reason: 'threads.missing',
  })
  await expect(
    mergeThread(await aMember(), { threadId: closed, into: thread }),
  ).rejects.toMatchObject({ reason: 'moderation.staffOnly' })
  await mergeThread(moderator, { threadId: closed, into: thread })
  expect(await threadOf(closed)).toMatchObject({ mergedIntoId: thread, closedAt: noon })
})

test('a merged debate takes no act any more', async () => {
  const [from, into] = [await aThread(), await aThread()]
  await mergeThread(moderator, { threadId: from, into })
  const merged = { kind: 'conflict', reason: 'threads.merged' }
  for (const act of [closeThread, reopenThread, pinThread, unpinThread])
    await expect(act(moderator, { threadId: from })).rejects.toMatchObject(merged)
  await expect(
    renameThread(moderator, { threadId: from, questionDe: 'Anders?', questionEn: null }),
  ).rejects.toMatchObject(merged)
  await expect(
    mergeThread(moderator, { threadId: from, into: await aThread() }),
  ).rejects.toMatchObject(merged)
  await expect(aPost({ thread: from })).rejects.toMatchObject(merged)
  for (const read of [readForRenaming, readForMerging])
    await expect(read(moderator, from)).rejects.toMatchObject(merged)
  const postId = await aPost({ thread: await aThread() })
  await move(moderator, { postId, to: { thread: from } })
  expect((await database().post.findUniqueOrThrow({ where: { id: postId } })).threadId).toBe(into)
})

test('a reply sent twice is one post, also when its debate was merged in between', async () => {
  const [from, into, ann, key] = [
    await aThread(),
    await aThread(),
    await aMember(),
    crypto.randomUUID(),
  ]
  const words = {
    threadId: from,
    parentId: null,
    stance: 'adds',
    lang: 'de',
    doc: null,
    text: 'Einmal.',
    key,
  } as const
  const id = await reply(ann, words)
  await mergeThread(moderator, { threadId: from, into })
  expect(await reply(ann, words)).toBe(id)
})

test('a merged debate is in no list; the article still asks its question', async () => {
  const {
    slug,
    opened: [from = 0, into = 0],
  } = await openBuiltin({ ...moderator, viewer: null })
  const question = 'Wer repariert die Straßenlaternen?'
  await renameThread(moderator, { threadId: from, questionDe: question, questionEn: null })
  const listed = async () => {
    const front = await readFront(aReader())
    const piece = await readSitemapSection(aReader(), { kind: 'threads', number: 1 })
    const feed = await readFrontFeed(aReader())
    const found = await readResults(aReader(), parseQuery('Straßenlaternen'), 1)
    return {
      front: front.articles.some(({ threads }) => threads.some(({ id }) => id === from)),
      sitemap: JSON.stringify(piece).includes(question),
      feed: JSON.stringify(feed).includes(question),
      search: found.threads.some(({ id }) => id === from),
      article: (await readArticle(aReader(), slug, 'de')).debates.some(({ id }) => id === from),
    }
  }
  expect(await listed()).toEqual({
    front: true,
    sitemap: true,
    feed: true,
    search: true,
    article: true,
  })
  const { counts } = await readDesk(moderator, { show: 'all', after: null })
  await mergeThread(moderator, { threadId: from, into })
  expect(await listed()).toEqual({
    front: false,
    sitemap: false,
    feed: false,
    search: false,
    article: false,
  })
  expect((await readDesk(moderator, { show: 'all', after: null })).counts).toEqual({
    ...counts,
    open: counts.open - 1,
  })
  expect((await readArticle(aReader(), slug, 'de')).merged).toMatchObject([
    { id: from, questionDe: question },
  ])
})
