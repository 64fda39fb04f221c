import { expect, test } from 'vitest'
import { database, pool } from '~/db/client.server'
import { unvotedPosts } from '~/db/sql/opinions/unvotedPosts'
import type { MemberContext } from '~/domain/context'
import { readWeighing } from '~/domain/opinions/readWeighing.server'
import { recompute } from '~/domain/opinions/recompute.server'
import { remove } from '~/domain/posts/remove.server'
import { withdraw } from '~/domain/posts/withdraw.server'
import { castVote } from '~/domain/votes/castVote.server'
import { aMember, aModerator, aPost, aReader, aThread } from '../../support/builders.server'
import { aCity, aCrowd } from '../../support/crowd.server'
import { explained } from '../../support/plans.server'
import { aDivided } from './votedIn.server'

const onward = { last: null, again: null, stop: false }
const asked = async (context: MemberContext, thread: number) =>
  (await readWeighing(context, thread, onward)).weigh?.post.id ?? null

test('one argument after the other is asked about, each once, until nothing is left', async () => {
  const thread = await aThread()
  const posts = [await aPost({ thread }), await aPost({ thread }), await aPost({ thread })]
  const member = await aMember()
  for (const [n, postId] of posts.entries()) {
    const { weigh, weighed, total } = await readWeighing(member, thread, onward)
    expect([weigh?.post.id, weighed, total]).toEqual([postId, n, 3])
    await castVote(member, { postId, agreement: n === 1 ? -1 : 1 })
  }
  expect(await readWeighing(member, thread, onward)).toMatchObject({
    weigh: null,
    weighed: 3,
    total: 3,
    stand: { agree: 2, disagree: 1, pass: 0, alike: [] },
  })
})

test('the choice follows the priority: first what the few who saw it agree with, then what nobody has seen, and last what is passed on', async () => {
  const thread = await aThread()
  const [passed, liked, unseen] = [
    await aPost({ thread }),
    await aPost({ thread }),
    await aPost({ thread }),
  ]
  for (let n = 0; n < 4; n++) {
    const other = await aMember()
    await castVote(other, { postId: passed, agreement: 0 })
    await castVote(other, { postId: liked, agreement: 1 })
  }
  const member = await aMember()
  for (const postId of [liked, unseen, passed]) {
    expect(await asked(member, thread)).toBe(postId)
    await castVote(member, { postId, agreement: 0 })
  }
})

test('nobody is asked about their own arguments, about what is gone, or about what they have answered; a vote on quality is no answer', async () => {
  const thread = await aThread()
  const member = await aMember()
  const author = await aMember()
  await aPost({ thread, by: member })
  const [withdrawn, removed, answered, judged] = [
    await aPost({ thread, by: author }),
    await aPost({ thread }),
    await aPost({ thread }),
    await aPost({ thread }),
  ]
  await withdraw(author, withdrawn)
  await remove(await aModerator(), { postId: removed, reason: 'Werbung' })
  await castVote(member, { postId: answered, agreement: 0 })
  await castVote(member, { postId: judged, quality: 1 })
  expect(await readWeighing(member, thread, onward)).toMatchObject({
    weigh: { post: { id: judged } },
    weighed: 1,
    total: 2,
  })
  await castVote(member, { postId: judged, agreement: 1 })
  expect(await asked(member, thread)).toBeNull()
  expect(await readWeighing(author, thread, onward)).toMatchObject({ weighed: 0, total: 3 })
})

test('the latest vote is shown and can be changed; votes of others cannot be seen', async () => {
  const thread = await aThread()
  const first = await aPost({ thread, text: 'Wer baut, entscheidet.' })
  const reply = await aPost({ thread, parent: first, stance: 'opposes' })
  const [member, other] = [await aMember(), await aMember()]
  await castVote(member, { postId: first, agreement: -1 })
  const next = await readWeighing(member, thread, { ...onward, last: first })
  expect(next.last).toMatchObject({ line: { id: first }, opinion: -1 })
  expect(next.weigh).toMatchObject({
    post: { id: reply },
    answering: { id: first, text: 'Wer baut, entscheidet.' },
  })
  expect(
    (await readWeighing(member, thread, { ...onward, again: first })).weigh?.post,
  ).toMatchObject({ id: first, mine: { agreement: -1 } })
  expect(
    (await readWeighing(other, thread, { ...onward, last: first, again: first })).last,
  ).toBeNull()
  const elsewhere = await aThread()
  await aPost({ thread: elsewhere })
  expect(
    await readWeighing(member, elsewhere, { ...onward, last: first, again: first }),
  ).toMatchObject({ last: null, weigh: { post: { threadId: elsewhere } } })
})

test('at the end a member sees the camp they agree with most, from their own votes only', async () => {
  const { thread, members } = await aDivided()
  await recompute(aReader(), thread)
  const stands = await Promise.all(
    [members[0], members.at(-1)].map((one) =>
      readWeighing(one ?? members[1]!, thread, { ...onward, stop: true }),
    ),
  )
  const shares = stands.map(({ stand }) =>
    stand?.alike.map(({ camp, same, answered }) => [camp, same / answered] as const),
  )
  expect(shares[0]?.find(([camp]) => camp === 1)?.[1]).toBe(1)
  expect(shares[1]?.find(([camp]) => camp === 2)?.[1]).toBe(1)
  expect(shares[0]?.find(([camp]) => camp === 2)?.[1]).toBeLessThan(0.5)
  const stranger = await readWeighing(await aMember(), thread, { ...onward, stop: true })
  expect(stranger.stand).toEqual({ agree: 0, disagree: 0, pass: 0, alike: [] })
  // The next question of a member at the edge depends on the plane, and on nothing random.
  const asks = await Promise.all(
    [aMember(), aMember()].map(async (one) => asked(await one, thread)),
  )
  expect(asks[0]).toBe(asks[1])
})

test(
  'in a debate of thousands no more is read than what is chosen among, and what the member has answered',
  { timeout: 60_000 },
  async () => {
    const thread = await aThread()
    const posts = await aCrowd(thread, 3_000)
    const member = await aMember()
    await pool().query(
      `insert into votes (post_id, member_id, thread_id, agreement, created_at, changed_at) select id, $2, $1, 1, now(), now() from posts where id = any($3)`,
      [thread, member.viewer.id, posts.slice(0, 300)],
    )
    await aCity(30_000)
    await pool().query('analyze')
    const found = await unvotedPosts(database(), {
      threadId: thread,
      memberId: member.viewer.id,
      limit: 200,
    })
    expect(found).toHaveLength(200)
    expect(found.some(({ id }) => posts.indexOf(id) < 300)).toBe(false)
    const { db, readings } = explained()
    await readWeighing({ ...member, db }, thread, onward)
    expect(readings.map(({ statement }) => statement)).toEqual(
      expect.arrayContaining(['threadHead', 'unvotedPosts', 'singlePost']),
    )
    // Each of the three hundred posts with votes is joined with its ballot.
    for (const { statement, plan, rows } of readings)
      expect(rows, `${statement}, ${plan} plan`).toBeLessThan(2 * (200 + 300) + 100)
  },
)
