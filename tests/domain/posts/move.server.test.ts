import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { edit } from '~/domain/posts/edit.server'
import { move } from '~/domain/posts/move.server'
import { readPost } from '~/domain/posts/readPost.server'
import { remove } from '~/domain/posts/remove.server'
import { reply } from '~/domain/posts/reply.server'
import { restore } from '~/domain/posts/restore.server'
import { withdraw } from '~/domain/posts/withdraw.server'
import { setThemes } from '~/domain/themes/setThemes.server'
import { closeThread } from '~/domain/threads/close.server'
import { castVote } from '~/domain/votes/castVote.server'
import {
  aMember,
  aModerator,
  aPost,
  aReader,
  aTheme,
  aThread,
  minutesLater,
} from '../../support/builders.server'

const moderator = await aModerator()
const placeOf = (id: number) =>
  database().post.findUniqueOrThrow({
    where: { id },
    select: { threadId: true, parentId: true, depth: true },
  })
const countsOf = (id: number) =>
  database().post.findUniqueOrThrow({
    where: { id },
    select: { replyCount: true, belowCount: true },
  })
const threadOf = (id: number) => database().thread.findUniqueOrThrow({ where: { id } })
const eventsOf = (threadId: number) =>
  database().event.findMany({
    where: { threadId, kind: 'moved' },
    select: { postId: true, actorId: true, version: true },
  })

/** Creates an argument with two nested replies. */
async function aLine(thread: number, parent: number | null = null) {
  const first = await aPost({ thread, parent, stance: 'opposes', now: minutesLater(5) })
  const second = await aPost({ thread, parent: first, stance: 'asks', now: minutesLater(6) })
  const third = await aPost({ thread, parent: second, now: minutesLater(7) })
  return { first, second, third }
}

test('an argument answers another one of its debate, with everything beneath it', async () => {
  const thread = await aThread()
  const { first, second, third } = await aLine(thread)
  const other = await aPost({ thread })
  const deeper = await aPost({ thread, parent: other })
  await move(moderator, { postId: second, to: { post: deeper } })
  expect(await Promise.all([second, third].map(placeOf))).toEqual([
    { threadId: thread, parentId: deeper, depth: 2 },
    { threadId: thread, parentId: second, depth: 3 },
  ])
  expect(await Promise.all([first, other, deeper].map(countsOf))).toEqual([
    { replyCount: 0, belowCount: 0 },
    { replyCount: 1, belowCount: 3 },
    { replyCount: 1, belowCount: 2 },
  ])
  expect(await threadOf(thread)).toMatchObject({
    postCount: 5,
    opposesCount: 1,
    asksCount: 1,
    supportsCount: 3,
  })
  expect(await eventsOf(thread)).toEqual([
    { postId: second, actorId: moderator.viewer.id, version: 6 },
  ])
})

test('an argument goes to another debate with its votes, versions, themes and all that belongs to it', async () => {
  const [from, to] = [await aThread(), await aThread()]
  const [author, voter] = [await aMember(), await aMember()]
  const stays = await aPost({ thread: from, now: minutesLater(1) })
  const moved = await aPost({
    thread: from,
    by: author,
    parent: stays,
    stance: 'adds',
    text: 'Windräder stehen still.',
    now: minutesLater(3),
  })
  await edit(author, {
    postId: moved,
    stance: 'opposes',
    lang: 'de',
    doc: null,
    text: 'Windräder drehen sich.',
    revision: 1,
  })
  await castVote(voter, { postId: moved, quality: 1, agreement: -1 })
  const theme = await aTheme()
  await setThemes(moderator, { postId: moved, themeIds: [theme] })
  await move(moderator, { postId: moved, to: { thread: to } })
  expect(await placeOf(moved)).toEqual({ threadId: to, parentId: null, depth: 0 })
  const of = { where: { postId: moved }, select: { threadId: true } }
  const carried = [
    ...(await database().vote.findMany(of)),
    ...(await database().postRevision.findMany(of)),
    ...(await database().postTheme.findMany(of)),
    ...(await database().postSearch.findMany(of)),
  ]
  expect(carried).toEqual(Array.from({ length: 5 }, () => ({ threadId: to })))
  expect(await database().post.findUnique({ where: { id: moved } })).toMatchObject({
    qualityUp: 1,
    disagreeCount: 1,
    tagCount: 1,
    revision: 2,
  })
  expect(await threadOf(from)).toMatchObject({
    postCount: 1,
    supportsCount: 1,
    opposesCount: 0,
    lastPostAt: minutesLater(1),
  })
  expect(await threadOf(to)).toMatchObject({
    postCount: 1,
    opposesCount: 1,
    lastPostAt: minutesLater(3),
  })
  expect(
    await database().threadTheme.findMany({
      where: { themeId: theme },
      orderBy: { threadId: 'asc' },
      select: { threadId: true, count: true },
    }),
  ).toEqual([
    { threadId: from, count: 0 },
    { threadId: to, count: 1 },
  ])
  expect(
    [await eventsOf(from), await eventsOf(to)].map((events) => events.map(({ postId }) => postId)),
  ).toEqual([[moved], [moved]])
  expect((await readPost(aReader(), moved)).head.id).toBe(to)
})

test('the log keeps where an argument stood and where it went', async () => {
  const [from, to] = [await aThread(), await aThread()]
  const { first, second } = await aLine(from)
  const target = await aPost({ thread: to })
  await move(moderator, { postId: second, to: { post: target } })
  await move(moderator, { postId: second, to: { thread: to } })
  const log = await database().audit.findMany({
    where: { subjectKind: 'post', subjectId: second },
    orderBy: { id: 'asc' },
    select: { act: true, actorId: true, detail: true },
  })
  expect(log).toEqual([
    {
      act: 'postMoved',
      actorId: moderator.viewer.id,
      detail: {
        thread: to,
        'former.thread': from,
        parent: target,
        'former.parent': first,
        posts: 2,
      },
    },
    {
      act: 'postMoved',
      actorId: moderator.viewer.id,
      detail: { thread: to, parent: null, 'former.parent': target, posts: 2 },
    },
  ])
})

test('what cannot take an argument says why, and nothing is written', async () => {
  const thread = await aThread()
  const { first, second, third } = await aLine(thread)
  const closed = await aThread()
  const inClosed = await aPost({ thread: closed })
  await closeThread(moderator, { threadId: closed })
  const gone = await aPost({ thread })
  await remove(moderator, { postId: gone, reason: 'Werbung' })
  const before = await database().event.count()
  const refused = [
    [{ post: 999_999 }, 'posts.targetMissing'],
    [{ thread: 999_999 }, 'posts.targetMissing'],
    [{ post: second }, 'posts.targetBeneath'],
    [{ post: third }, 'posts.targetBeneath'],
    [{ post: first }, 'posts.alreadyThere'],
    [{ post: gone }, 'posts.targetGone'],
    [{ thread: closed }, 'posts.targetClosed'],
    [{ post: inClosed }, 'posts.targetClosed'],
  ] as const
  for (const [to, reason] of refused)
    await expect(move(moderator, { postId: second, to }), reason).rejects.toMatchObject({ reason })
  await expect(move(moderator, { postId: first, to: { thread } })).rejects.toMatchObject({
    reason: 'posts.alreadyThere',
  })
  await expect(move(moderator, { postId: 999_999, to: { thread } })).rejects.toMatchObject({
    reason: 'posts.missing',
  })
  for (const to of [{ thread: closed }, { post: first }])
    await expect(move(await aMember(), { postId: third, to })).rejects.toMatchObject({
      reason: 'moderation.staffOnly',
    })
  expect(await database().event.count()).toBe(before)
  expect(await placeOf(second)).toEqual({ threadId: thread, parentId: first, depth: 1 })
})

test('nothing is moved deeper than two hundred levels', async () => {
  const [thread, by] = [await aThread(), await aMember()]
  let deepest: number | null = null
  const line: number[] = []
  for (let n = 0; n < 199; n++)
    line.push((deepest = await aPost({ thread, parent: deepest, by, now: minutesLater(10 * n) })))
  const { first, second, third } = await aLine(await aThread())
  await expect(move(moderator, { postId: first, to: { post: line[198]! } })).rejects.toMatchObject({
    reason: 'posts.targetTooDeep',
  })
  await move(moderator, { postId: first, to: { post: line[197]! } })
  expect(
    (await Promise.all([first, second, third].map(placeOf))).map(({ depth }) => depth),
  ).toEqual([198, 199, 200])
  expect(await countsOf(line[0]!)).toEqual({ replyCount: 1, belowCount: 201 })
})

test('what is gone moves with what answers it, and counts again once it is restored', async () => {
  const [from, to] = [await aThread(), await aThread()]
  const { first } = await aLine(from)
  const theme = await aTheme()
  await setThemes(moderator, { postId: first, themeIds: [theme] })
  await remove(moderator, { postId: first, reason: 'Werbung' })
  await move(moderator, { postId: first, to: { thread: to } })
  expect(await threadOf(to)).toMatchObject({ postCount: 3, opposesCount: 0 })
  await restore(moderator, first)
  expect(await threadOf(to)).toMatchObject({ postCount: 3, opposesCount: 1 })
  expect(
    await database().threadTheme.findUnique({
      where: { threadId_themeId: { threadId: to, themeId: theme } },
    }),
  ).toMatchObject({ count: 1 })
})

test('acts on an argument that is just being moved find it or ask to be tried again, and no counter is off', async () => {
  const [one, other] = [await aThread(), await aThread()]
  const author = await aMember()
  const postId = await aPost({ thread: one, by: author })
  const voters = await Promise.all(Array.from({ length: 6 }, () => aMember()))
  const acts = [
    ...[other, one, other].map((thread) => () => move(moderator, { postId, to: { thread } })),
    ...voters.map((voter) => () => castVote(voter, { postId, quality: 1 })),
    ...voters.map(
      (voter) => async () =>
        void (await reply(voter, {
          threadId: null,
          parentId: postId,
          stance: 'adds',
          lang: 'de',
          doc: null,
          text: 'Und weiter.',
          key: randomUUID(),
        })),
    ),
    () =>
      edit(author, { postId, stance: 'adds', lang: 'de', doc: null, text: 'Anders.', revision: 1 }),
  ]
  const results = await Promise.allSettled(acts.map((act) => act()))
  const reasons = results.flatMap((result) =>
    result.status === 'rejected' ? [(result.reason as { reason?: string }).reason] : [],
  )
  expect(
    reasons.filter(
      (reason) => reason !== 'posts.movedMeanwhile' && reason !== 'posts.alreadyThere',
    ),
  ).toEqual([])
  const { threadId } = await placeOf(postId)
  const [votes, replies] = [
    await database().vote.count({ where: { postId } }),
    await database().post.count({ where: { parentId: postId } }),
  ]
  expect(await database().post.findUnique({ where: { id: postId } })).toMatchObject({
    qualityUp: votes,
    replyCount: replies,
    belowCount: replies,
  })
  expect(
    (await Promise.all([one, other].map(threadOf))).map(({ id, postCount }) => [id, postCount]),
  ).toEqual([one, other].map((id) => [id, id === threadId ? 1 + replies : 0]))
})

test('a reply sent twice is one post, also when it was moved in between with its parent', async () => {
  const [from, to, ann, key] = [await aThread(), await aThread(), await aMember(), randomUUID()]
  const parentId = await aPost({ thread: from })
  const words = { stance: 'adds', lang: 'de', doc: null, text: 'Einmal.', key } as const
  const id = await reply(ann, { ...words, threadId: from, parentId })
  await move(moderator, { postId: parentId, to: { thread: to } })
  expect(await reply(ann, { ...words, threadId: to, parentId })).toBe(id)
})

test('an argument that was withdrawn stays so wherever it goes', async () => {
  const [from, to, ann] = [await aThread(), await aThread(), await aMember()]
  const postId = await aPost({ thread: from, by: ann })
  await withdraw(ann, postId)
  await move(moderator, { postId, to: { thread: to } })
  expect(await threadOf(to)).toMatchObject({ postCount: 1, supportsCount: 0 })
  expect(await database().postSearch.count({ where: { postId } })).toBe(0)
})

test('the database itself lets nobody else move a post', async () => {
  const [thread, other] = [await aThread(), await aThread()]
  const { first, third } = await aLine(thread)
  for (const data of [
    { threadId: other, parentId: null },
    { parentId: null, depth: 0 },
    { depth: 5 },
    { authorId: moderator.viewer.id },
  ])
    await expect(database().post.update({ where: { id: third }, data })).rejects.toThrow(
      /keeps its thread, parent, depth and author/,
    )
  await expect(
    database().$queryRaw`select move_branch(${first}, ${thread}, ${third})`,
  ).rejects.toThrow(/cannot answer/)
  await expect(
    database().$queryRaw`select move_branch(${first}, ${other}, ${third})`,
  ).rejects.toThrow(/cannot answer/)
})
