import { expect, test } from 'vitest'
import { database, pool } from '~/db/client.server'
import { analyse } from '~/domain/opinions/analyse'
import { fewestTogether } from '~/domain/opinions/clumps'
import { findingsOf } from '~/domain/opinions/findings'
import { readOverdue } from '~/domain/opinions/readOverdue.server'
import { recompute } from '~/domain/opinions/recompute.server'
import { storedFindings, storedPlane } from '~/domain/opinions/stored.server'
import { move } from '~/domain/posts/move.server'
import { edit } from '~/domain/posts/edit.server'
import { remove } from '~/domain/posts/remove.server'
import { restore } from '~/domain/posts/restore.server'
import { withdraw } from '~/domain/posts/withdraw.server'
import { castVote } from '~/domain/votes/castVote.server'
import { chance } from '../../bench/dataset/chance'
import {
  aMember,
  aModerator,
  aPost,
  aReader,
  aThread,
  minutesLater,
} from '../../support/builders.server'
import { aDivided, votesIn } from './votedIn.server'

const storedOf = (threadId: number) => database().threadOpinions.findUnique({ where: { threadId } })
const versionOf = async (id: number) =>
  (await database().thread.findUniqueOrThrow({ where: { id } })).version
const groundOf = async (threadId: number) =>
  new Map(
    (
      await database().post.findMany({
        where: { threadId },
        select: { id: true, commonGround: true },
      })
    ).map(({ id, commonGround }) => [id, commonGround]),
  )

/**
 * Expects that the stored findings equal a new analysis exactly, and scores of single posts to
 * three decimals.
 */
async function expectFresh(threadId: number) {
  const { votes, takenOut } = await votesIn(threadId)
  const analysis = analyse(votes, takenOut, fewestTogether)
  const stored = await storedOf(threadId)
  expect(storedFindings(stored?.findings)).toEqual(findingsOf(analysis))
  expect(storedPlane(stored?.plane)).toEqual(analysis.plane)
  expect(stored).toMatchObject({
    version: expect.any(Number) as number,
    participants: analysis.participants,
    statements: analysis.statements.length - takenOut.size,
  })
  const known = new Map(
    analysis.commonGround.map(({ statement, score }) => [
      statement,
      Math.round(score * 1_000) / 1_000,
    ]),
  )
  for (const [id, score] of await groundOf(threadId))
    expect(score, `post ${id}`).toBe(known.get(id) ?? null)
  return analysis
}

test(
  'after a thousand random votes, edits, moves, withdrawals and removals, what is stored is what is found afresh',
  { timeout: 120_000 },
  async () => {
    const { share, below, pick } = chance(20)
    const thread = await aThread()
    const moderator = await aModerator()
    const authors = await Promise.all(Array.from({ length: 20 }, () => aMember()))
    const members = await Promise.all(Array.from({ length: 24 }, () => aMember()))
    const posts = await Promise.all(authors.map((by) => aPost({ thread, by })))
    const gone = new Set<number>()
    const elsewhere = await aThread()
    for (let n = 0; n < 1_000; n++) {
      const [voter, at] = [below(members.length), below(posts.length)]
      const [member, author, postId] = [members[voter], authors[at], posts[at]]
      if (member === undefined || author === undefined || postId === undefined) continue
      if (n % 250 === 249) {
        if (share() < 0.5) await withdraw(author, postId)
        else if (!gone.has(postId)) await remove(moderator, { postId, reason: 'Werbung' })
        gone.add(postId)
      }
      if (gone.has(postId)) continue
      if (n % 90 === 45)
        await edit(author, {
          postId,
          stance: 'adds',
          lang: 'de',
          doc: null,
          text: `Anders gesagt: ${n}.`,
          revision: (await database().post.findUniqueOrThrow({ where: { id: postId } })).revision,
        })
      if (n % 70 === 35)
        await move(moderator, {
          postId,
          to: n === 735 ? { thread: elsewhere } : { post: pick(posts) },
        }).catch((error: unknown) => expect(error).toHaveProperty('reason'))
      const along = voter < 14 === (at % 2 === 0)
      await castVote(
        { ...member, now: minutesLater(n % 90) },
        {
          postId,
          agreement: share() < 0.1 ? null : share() < 0.15 ? 0 : along === share() < 0.85 ? 1 : -1,
          ...(share() < 0.3 && { quality: pick([1, -1] as const) }),
        },
      )
      if (n % 330 === 0) await recompute(aReader(), thread)
    }
    await recompute(aReader(minutesLater(100)), thread)
    const { groups, participants } = await expectFresh(thread)
    expect(await database().post.count({ where: { threadId: elsewhere } })).toBeGreaterThan(0)
    expect([participants, groups.length]).toEqual([24, 2])
    expect(gone.size).toBeGreaterThan(1)
  },
)

test('fourteen voters are too few, the fifteenth is enough, and when one takes their votes back all is forgotten', async () => {
  const thread = await aThread()
  const postId = await aPost({ thread })
  const members = await Promise.all(Array.from({ length: 15 }, () => aMember()))
  for (const [n, member] of members.slice(0, 14).entries())
    await castVote(member, { postId, agreement: n % 2 === 0 ? 1 : -1 })
  // A member who votes on quality only is not a voter here.
  await castVote(await aMember(), { postId, quality: 1 })
  const nothing = { participants: null, statements: null, camps: null, findings: null, plane: null }
  await recompute(aReader(), thread)
  expect(await storedOf(thread)).toMatchObject(nothing)
  const [last] = members.slice(14)
  if (last === undefined) throw new Error('There is nobody.')
  await castVote(last, { postId, agreement: 1 })
  await recompute(aReader(), thread)
  expect(await storedOf(thread)).toMatchObject({ participants: 15, statements: 1 })
  expect((await groundOf(thread)).get(postId)).toBeGreaterThan(0)
  await castVote(last, { postId, agreement: null })
  const before = await versionOf(thread)
  await recompute(aReader(), thread)
  expect(await storedOf(thread)).toMatchObject(nothing)
  expect((await groundOf(thread)).get(postId)).toBeNull()
  expect(await versionOf(thread)).toBe(before + 1)
  await expect(
    database().threadOpinions.update({
      where: { threadId: thread },
      data: { participants: 14, statements: 1, camps: 1, findings: {}, plane: [] },
    }),
  ).rejects.toThrow(/thread_opinions_voters/)
})

test('nothing that is stored reveals who is in which group: no id, no name, no single position', async () => {
  const { thread, members, posts } = await aDivided()
  // Numbers that cannot occur by chance.
  const canaries = members.map((_, n) => 777_000_001 + n)
  await pool().query(
    `set session_replication_role = replica; update votes set member_id = member_id + 777000000 where thread_id = ${thread}; update members set id = id + 777000000 where id = any(array[${members.map(({ viewer }) => viewer.id).join()}]); set session_replication_role = origin`,
  )
  await recompute(aReader(), thread)
  const {
    rows: [row],
  } = await pool().query<{ said: string }>(
    'select to_json(o)::text as said from thread_opinions o where thread_id = $1',
    [thread],
  )
  const said = row?.said ?? ''
  expect(said).toContain(`"statement": ${posts[0]}`)
  expect(said).not.toMatch(/\b777\d{6}\b/)
  for (const word of [
    ...canaries.map(String),
    ...members.map(({ viewer }) => viewer.name),
    'member',
    'standpoint',
  ])
    expect(said).not.toContain(word)
  const stored = await storedOf(thread)
  const { votes } = await votesIn(thread)
  const { standpoints } = analyse(votes)
  expect(votes[0]?.participant).toBeGreaterThan(777_000_000)
  for (const { x, y } of standpoints)
    for (const exact of [x, y])
      if (Math.abs(exact * 100 - Math.round(exact * 100)) > 1e-6)
        expect(said).not.toContain(String(exact))
  for (const { clumps } of storedFindings(stored?.findings)?.camps ?? [])
    for (const { people } of clumps) expect(people).toBeGreaterThanOrEqual(3)
})

test('found again from the same votes nothing moves; two runs at once are as one; an older one changes nothing', async () => {
  const { thread, posts } = await aDivided()
  const begun = await versionOf(thread)
  await Promise.all([recompute(aReader(), thread), recompute(aReader(), thread)])
  expect(await versionOf(thread)).toBe(begun + 1)
  await recompute(aReader(minutesLater(5)), thread)
  expect(await versionOf(thread)).toBe(begun + 1)
  expect((await storedOf(thread))?.lookedAt).toEqual(minutesLater(5))
  expect(
    await database().event.findMany({
      where: { threadId: thread, kind: 'grouped' },
      select: { actorId: true, postId: true },
    }),
  ).toEqual([{ actorId: null, postId: null }])

  await database().threadOpinions.update({
    where: { threadId: thread },
    data: { version: begun + 10 },
  })
  await database().vote.deleteMany({ where: { postId: posts[0] ?? 0 } })
  const before = await storedOf(thread)
  await recompute(aReader(minutesLater(9)), thread)
  expect(await storedOf(thread)).toEqual(before)
})

test('a removed post disappears from the findings and returns when restored', async () => {
  const { thread, posts } = await aDivided()
  const moderator = await aModerator()
  const [first = 0] = posts
  await recompute(aReader(), thread)
  const whole = storedFindings((await storedOf(thread))?.findings)
  await remove(moderator, { postId: first, reason: 'Werbung' })
  await recompute(aReader(), thread)
  await expectFresh(thread)
  expect(JSON.stringify((await storedOf(thread))?.findings)).not.toContain(`"statement":${first},`)
  expect((await groundOf(thread)).get(first)).toBeNull()
  await restore(moderator, first)
  await recompute(aReader(), thread)
  expect(storedFindings((await storedOf(thread))?.findings)).toEqual(whole)
})

test('votes go with their post to another debate, and both are right again', async () => {
  const { thread, posts } = await aDivided()
  const other = await aThread()
  const [first = 0] = posts
  await recompute(aReader(), thread)
  await move(await aModerator(), { postId: first, to: { thread: other } })
  await recompute(aReader(), thread)
  await recompute(aReader(), other)
  await expectFresh(thread)
  await expectFresh(other)
})

test('debates in which votes came since are overdue, until they were looked at; what was said meanwhile is no reason', async () => {
  const { thread, posts } = await aDivided()
  const [postId = 0] = posts
  await recompute(aReader(), thread)
  await aPost({ thread })
  expect(await readOverdue(aReader())).not.toContain(thread)
  await castVote(await aMember(), { postId, agreement: 1 })
  expect(await readOverdue(aReader())).toContain(thread)
  await recompute(aReader(), thread)
  expect(await readOverdue(aReader())).not.toContain(thread)
})

test('what was stored in a shape of former days counts as nothing, and is found again', async () => {
  expect(storedFindings({ participants: 15 })).toBeNull()
  expect(storedPlane([{ statement: 'one' }])).toBeNull()
  const { thread } = await aDivided()
  await recompute(aReader(), thread)
  await database().threadOpinions.update({
    where: { threadId: thread },
    data: { findings: { camps: 2 } },
  })
  const before = await versionOf(thread)
  await recompute(aReader(), thread)
  await expectFresh(thread)
  expect(await versionOf(thread)).toBe(before + 1)
})

test('there is nothing to find in a debate that does not exist', async () => {
  await recompute(aReader(), 999_999)
  expect(await storedOf(999_999)).toBeNull()
})
