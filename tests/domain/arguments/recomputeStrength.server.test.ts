import { beforeEach, expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { readReasons } from '~/domain/arguments/readReasons.server'
import { computeMissingStrengths } from '~/domain/arguments/computeMissingStrengths.server'
import type { MemberContext } from '~/domain/context'
import { edit } from '~/domain/posts/edit.server'
import { move } from '~/domain/posts/move.server'
import { remove } from '~/domain/posts/remove.server'
import { restore } from '~/domain/posts/restore.server'
import { withdraw } from '~/domain/posts/withdraw.server'
import { castVote } from '~/domain/votes/castVote.server'
import { aMember, aModerator, aPost, aReader, aThread } from '../../support/builders.server'

const strengthOf = async (id: number) =>
  (await database().post.findUniqueOrThrow({ where: { id } })).strength
const good = async (postId: number) => castVote(await aMember(), { postId, quality: 1 })

let author: MemberContext
let thread: number
let claim: number
let objection: number

beforeEach(async () => {
  author = await aMember()
  thread = await aThread()
  claim = await aPost({ thread })
  objection = await aPost({ thread, parent: claim, by: author, stance: 'opposes' })
})

test('nothing is weighed by being said', async () => {
  expect([await strengthOf(claim), await strengthOf(objection)]).toEqual([null, null])
})

test('a vote on the quality of an answer moves all that it answers; one on agreement moves nothing', async () => {
  await castVote(await aMember(), { postId: objection, agreement: 1 })
  expect([await strengthOf(claim), await strengthOf(objection)]).toEqual([null, null])
  await good(objection)
  expect([await strengthOf(claim), await strengthOf(objection)]).toEqual([
    0.5 - 0.5 * (2 / 3),
    2 / 3,
  ])
  const voter = await aMember()
  await castVote(voter, { postId: claim, quality: 1 })
  expect(await strengthOf(claim)).toBeCloseTo((2 / 3) * (1 / 3), 15)
  await castVote(voter, { postId: claim, quality: null })
  expect(await strengthOf(claim)).toBe(0.5 - 0.5 * (2 / 3))
})

test('an answer that changes its stance, is taken back, removed or restored weighs otherwise from then on', async () => {
  await good(objection)
  await edit(author, {
    postId: objection,
    stance: 'supports',
    lang: 'de',
    doc: null,
    text: 'Doch.',
    revision: 1,
  })
  expect(await strengthOf(claim)).toBe(0.5 + 0.5 * (2 / 3))
  const moderator = await aModerator()
  await remove(moderator, { postId: objection, reason: 'Werbung' })
  expect([await strengthOf(claim), await strengthOf(objection)]).toEqual([null, null])
  await restore(moderator, objection)
  expect([await strengthOf(claim), await strengthOf(objection)]).toEqual([
    0.5 + 0.5 * (2 / 3),
    2 / 3,
  ])
  await withdraw(author, objection)
  expect([await strengthOf(claim), await strengthOf(objection)]).toEqual([null, null])
})

test('an answer that is moved weighs where it goes, and no longer where it was', async () => {
  await good(objection)
  const other = await aPost({ thread: await aThread() })
  await move(await aModerator(), { postId: objection, to: { post: other } })
  expect([await strengthOf(claim), await strengthOf(other)]).toEqual([null, 0.5 - 0.5 * (2 / 3)])
})

test('a debate from before arguments were weighed is weighed once', async () => {
  await good(objection)
  await database().post.updateMany({ where: { threadId: thread }, data: { strength: null } })
  const before = await database().thread.findUniqueOrThrow({ where: { id: thread } })
  expect(await computeMissingStrengths(aReader())).toBe(1)
  expect([await strengthOf(claim), await strengthOf(objection)]).toEqual([
    0.5 - 0.5 * (2 / 3),
    2 / 3,
  ])
  expect((await database().thread.findUniqueOrThrow({ where: { id: thread } })).version).toBe(
    before.version + 1,
  )
  expect(await computeMissingStrengths(aReader())).toBe(0)
})

test('what a strength is made of can be read by everybody: its votes, and what weighs on each side, strongest first', async () => {
  const second = await aPost({ thread, parent: claim, stance: 'opposes', text: 'Und das noch.' })
  await aPost({ thread, parent: claim, stance: 'opposes' })
  for (const postId of [objection, second, second]) await good(postId)
  await good(claim)
  const { reasons, post } = await readReasons(aReader(), claim)
  expect(post.id).toBe(claim)
  expect(reasons).toMatchObject({
    up: 1,
    down: 0,
    base: 2 / 3,
    supports: { strongest: [], more: false },
    opposes: { more: false },
  })
  expect(reasons.opposes.strongest.map((one) => [one.post.id, one.strength])).toEqual([
    [second, 3 / 4],
    [objection, 2 / 3],
  ])
  await withdraw(author, objection)
  await expect(readReasons(aReader(), objection)).rejects.toMatchObject({ kind: 'gone' })
  await expect(readReasons(aReader(), 999_999_999)).rejects.toMatchObject({ kind: 'missing' })
})
