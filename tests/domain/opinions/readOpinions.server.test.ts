import { beforeAll, expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { ownCoefficients } from '~/db/sql/opinions/ownCoefficients'
import type { MemberContext } from '~/domain/context'
import { opinionOf } from '~/domain/opinions/opinion'
import { coefficientsOf, positionOf } from '~/domain/opinions/plane'
import { readOpinions } from '~/domain/opinions/readOpinions.server'
import { recompute } from '~/domain/opinions/recompute.server'
import { storedPlane } from '~/domain/opinions/stored.server'
import { remove } from '~/domain/posts/remove.server'
import { castVote } from '~/domain/votes/castVote.server'
import { aMember, aModerator, aPost, aReader, minutesLater } from '../../support/builders.server'
import { aDivided } from './votedIn.server'

let thread: number
let posts: number[]
let members: MemberContext[]

beforeAll(async () => {
  ;({ thread, posts, members } = await aDivided())
  for (const [n, member] of members.entries())
    if (n % 3 === 0)
      await castVote(
        { ...member, now: minutesLater(1) },
        { postId: posts[n % posts.length] ?? 0, agreement: n % 2 === 0 ? 0 : null },
      )
  await remove(await aModerator(), { postId: posts[1] ?? 0, reason: 'Werbung' })
  await recompute(aReader(), thread)
  const [late] = members
  if (late) await castVote(late, { postId: await aPost({ thread }), agreement: 1 })
}, 60_000)

const placeOf = async (context: Parameters<typeof readOpinions>[0]) =>
  (await readOpinions(context, thread)).found?.place

/** Computes the position from the whole plane and all votes, by the formula. */
async function placeByAll({ viewer }: MemberContext) {
  const plane =
    storedPlane(
      (await database().threadOpinions.findUniqueOrThrow({ where: { threadId: thread } })).plane,
    ) ?? []
  const votes = await database().vote.findMany({
    where: { threadId: thread, memberId: viewer.id, agreement: { not: null } },
  })
  return positionOf(
    coefficientsOf(
      plane,
      votes.map(({ postId, agreement }) => ({ statement: postId, opinion: opinionOf(agreement) })),
    ),
  )
}

test('each member finds their own place, to the last digit as by the whole plane and all their votes', async () => {
  const places = []
  for (const member of members) places.push([await placeOf(member), await placeByAll(member)])
  for (const [place, byAll] of places) expect(place).toEqual(byAll)
  expect(places.every(([place]) => place !== null && place !== undefined)).toBe(true)
})

test('a member without votes has no position, and anonymous readers see none', async () => {
  expect([await placeOf(await aMember()), await placeOf(aReader())]).toEqual([null, null])
})

test('of a plane no more is read than what a member has answered', async () => {
  const newcomer = await aMember()
  await castVote(newcomer, { postId: posts[0] ?? 0, agreement: -1 })
  expect(await ownCoefficients(database(), thread, newcomer.viewer.id)).toMatchObject({
    statements: posts.length,
    takenOut: 1,
    answered: [{ agreement: -1 }],
  })
  expect(await ownCoefficients(database(), 999_999, newcomer.viewer.id)).toEqual({
    statements: 0,
    takenOut: 0,
    answered: [],
  })
})

test('a plane in a shape of former days places nobody', async () => {
  const {
    thread: other,
    members: [member],
  } = await aDivided()
  await recompute(aReader(), other)
  for (const plane of [{ axes: [] }, [{ statement: 'one', pull: 1 }], ['x', 1, null]]) {
    await database().threadOpinions.update({ where: { threadId: other }, data: { plane } })
    expect((await readOpinions(member ?? aReader(), other)).found).toMatchObject({ place: null })
  }
})
