import { expect, test } from 'vitest'
import { accept } from '~/domain/arguments/accept.server'
import { unaccept } from '~/domain/arguments/unaccept.server'
import { recompute } from '~/domain/opinions/recompute.server'
import { readLists } from '~/domain/overview/readLists.server'
import { overviewLimits } from '~/domain/overview/overview'
import { remove } from '~/domain/posts/remove.server'
import { withdraw } from '~/domain/posts/withdraw.server'
import { castVote } from '~/domain/votes/castVote.server'
import { aDivided } from '../opinions/votedIn.server'
import {
  aMember,
  aModerator,
  aPost,
  aReader,
  aThread,
  minutesLater,
} from '../../support/builders.server'

const questionsIn = async (thread: number) =>
  (await readLists(aReader(), [thread])).questions.posts.map(({ id, replies }) => [id, replies])
const unansweredIn = async (thread: number) =>
  (await readLists(aReader(), [thread])).unanswered.posts.map(({ id }) => id)

test('a question is open until who asked takes a reply for its answer, and again once that is gone', async () => {
  const thread = await aThread()
  const author = await aMember()
  const answered = await aPost({ thread, by: author, stance: 'asks', now: minutesLater(1) })
  const lonely = await aPost({ thread, by: author, stance: 'asks', now: minutesLater(2) })
  const replier = await aMember()
  const answer = await aPost({ thread, parent: answered, by: replier, stance: 'adds' })
  expect(await questionsIn(thread)).toEqual([
    [lonely, 0],
    [answered, 1],
  ])
  await accept(author, answer)
  expect(await questionsIn(thread)).toEqual([[lonely, 0]])
  await unaccept(author, answer)
  expect(await questionsIn(thread)).toEqual([
    [lonely, 0],
    [answered, 1],
  ])
  await accept(author, answer)
  await withdraw(replier, answer)
  expect(await questionsIn(thread)).toEqual([
    [answered, 0],
    [lonely, 0],
  ])
  await withdraw(author, lonely)
  expect(await questionsIn(thread)).toEqual([[answered, 0]])
})

test('unanswered posts come strongest first; a deleted reply does not count, and questions are listed separately', async () => {
  const thread = await aThread()
  const [author, voter, moderator] = [await aMember(), await aMember(), await aModerator()]
  const weak = await aPost({ thread, by: author })
  const strong = await aPost({ thread, by: author })
  const contradicted = await aPost({ thread, by: author })
  await aPost({ thread, by: author, stance: 'asks' })
  const against = await aPost({ thread, by: author, parent: contradicted, stance: 'opposes' })
  await castVote(voter, { postId: strong, quality: 1 })
  await castVote(voter, { postId: weak, quality: -1 })
  await castVote(voter, { postId: against, quality: 1 })
  expect(await unansweredIn(thread)).toEqual([strong, against, weak])
  await remove(moderator, { postId: against, reason: 'Werbung' })
  expect((await unansweredIn(thread)).sort()).toEqual([weak, strong, contradicted].sort())
})

test('lists are as long as they may be, and say how long they are in all; several debates are one', async () => {
  const [thread, other] = [await aThread(), await aThread()]
  const author = await aMember()
  for (let n = 0; n < overviewLimits.posts + 2; n++)
    await aPost({ thread: n % 2 === 0 ? thread : other, by: author, text: 'x '.repeat(400) })
  const { unanswered, questions, shared } = await readLists(aReader(), [thread, other])
  expect([unanswered.posts.length, unanswered.total, questions, shared]).toEqual([
    overviewLimits.posts,
    overviewLimits.posts + 2,
    { posts: [], total: 0 },
    { posts: [], total: 0 },
  ])
  expect(unanswered.posts.every(({ text }) => text.length <= overviewLimits.characters + 1)).toBe(
    true,
  )
})

test('common ground lists the published posts that all camps share', async () => {
  const { thread, posts } = await aDivided()
  expect((await readLists(aReader(), [thread])).shared).toEqual({ posts: [], total: 0 })
  await recompute(aReader(), thread)
  const { shared } = await readLists(aReader(), [thread])
  expect([shared.posts.map(({ id }) => id), shared.total]).toEqual([[posts[7]], 1])
  expect(shared.posts[0]?.commonGround).toBeGreaterThan(0.5)
  await remove(await aModerator(), { postId: posts[7] ?? 0, reason: 'Werbung' })
  expect((await readLists(aReader(), [thread])).shared).toEqual({ posts: [], total: 0 })
})
