import { expect, test } from 'vitest'
import { database, isDatabaseUnavailable } from '~/db/client.server'
import { readThread } from '~/domain/threads/readThread.server'
import { withdraw } from '~/domain/posts/withdraw.server'
import { castVote } from '~/domain/votes/castVote.server'
import { aMember, aPost, aReader, aThread } from '../../support/builders.server'

const counts = async (id: number) =>
  database().post.findUniqueOrThrow({
    where: { id },
    select: {
      qualityUp: true,
      qualityDown: true,
      agreeCount: true,
      disagreeCount: true,
      passCount: true,
    },
  })
const none = { qualityUp: 0, qualityDown: 0, agreeCount: 0, disagreeCount: 0, passCount: 0 }

test('one who agrees and one who disagrees show as one and one', async () => {
  const postId = await aPost({ thread: await aThread() })
  await castVote(await aMember(), { postId, agreement: 1 })
  await castVote(await aMember(), { postId, agreement: -1 })
  expect(await counts(postId)).toEqual({ ...none, agreeCount: 1, disagreeCount: 1 })
})

test('the two questions are answered apart, changed and taken back, in one row', async () => {
  const bob = await aMember()
  const postId = await aPost({ thread: await aThread() })
  await castVote(bob, { postId, quality: 1 })
  await castVote(bob, { postId, agreement: 0 })
  expect(await counts(postId)).toEqual({ ...none, qualityUp: 1, passCount: 1 })
  await castVote(bob, { postId, agreement: -1 })
  await castVote(bob, { postId, quality: -1 })
  expect(await counts(postId)).toEqual({ ...none, qualityDown: 1, disagreeCount: 1 })
  expect(await database().vote.count({ where: { postId } })).toBe(1)
  await castVote(bob, { postId, quality: null })
  await castVote(bob, { postId, agreement: null })
  expect(await counts(postId)).toEqual(none)
  expect(await database().vote.count({ where: { postId } })).toBe(0)
})

test('casting the same vote again counts once and records nothing', async () => {
  const bob = await aMember()
  const threadId = await aThread()
  const postId = await aPost({ thread: threadId })
  await castVote(bob, { postId, agreement: 1 })
  const before = await database().thread.findUniqueOrThrow({ where: { id: threadId } })
  await castVote(bob, { postId, agreement: 1 })
  expect(await database().thread.findUniqueOrThrow({ where: { id: threadId } })).toEqual(before)
  expect(await counts(postId)).toEqual({ ...none, agreeCount: 1 })
})

test('nobody votes on their own post or on one that is gone, not even past the forms', async () => {
  const ann = await aMember()
  const threadId = await aThread()
  const postId = await aPost({ thread: threadId, by: ann })
  await expect(castVote(ann, { postId, agreement: 1 })).rejects.toMatchObject({
    reason: 'votes.ownPost',
  })
  const row = {
    postId,
    threadId,
    memberId: ann.viewer.id,
    agreement: 1,
    createdAt: ann.now,
    changedAt: ann.now,
  }
  await expect(database().vote.create({ data: row })).rejects.toThrow(/own post/)
  await withdraw(ann, postId)
  await expect(castVote(await aMember(), { postId, agreement: 1 })).rejects.toMatchObject({
    reason: 'votes.postGone',
  })
})

/** Retries a vote that found no free connection in time. */
const untilTaken = (vote: () => Promise<void>): Promise<void> =>
  vote().catch((error: unknown) => {
    if (isDatabaseUnavailable(error)) return untilTaken(vote)
    throw error
  })

test(
  'five hundred members vote at once, and the counters equal the rows',
  { timeout: 60_000 },
  async () => {
    const threadId = await aThread()
    const postId = await aPost({ thread: threadId })
    const members = await Promise.all(Array.from({ length: 500 }, () => aMember()))
    await Promise.all(
      members.map((member, n) =>
        untilTaken(() =>
          castVote(member, {
            postId,
            quality: n % 3 ? 1 : -1,
            agreement: n % 5 === 0 ? 0 : n % 2 ? 1 : -1,
          }),
        ),
      ),
    )
    const rows = await database().vote.findMany({ where: { postId } })
    const of = (field: 'quality' | 'agreement', value: number) =>
      rows.filter((row) => row[field] === value).length
    expect(rows).toHaveLength(500)
    expect(await counts(postId)).toEqual({
      qualityUp: of('quality', 1),
      qualityDown: of('quality', -1),
      agreeCount: of('agreement', 1),
      disagreeCount: of('agreement', -1),
      passCount: of('agreement', 0),
    })
  },
)

test('a reader sees counts and never who voted', async () => {
  const bob = await aMember()
  const threadId = await aThread()
  const postId = await aPost({ thread: threadId })
  await castVote(bob, { postId, agreement: 1, quality: 1 })
  const seen = await readThread(aReader(), threadId, {
    order: 'best',
    theme: null,
    after: null,
    page: 1,
  })
  expect(seen.branches[0]?.post).toMatchObject({
    mine: null,
    counts: { up: 1, down: 0, agree: 1, disagree: 0, pass: 0 },
  })
  expect(JSON.stringify(seen)).not.toContain(bob.viewer.name)
  const own = await readThread(bob, threadId, { order: 'best', theme: null, after: null, page: 1 })
  expect(own.branches[0]?.post.mine).toEqual({ quality: 1, agreement: 1 })
})
