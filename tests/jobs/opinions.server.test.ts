import { expect, test, vi } from 'vitest'
import { database, pool } from '~/db/client.server'
import { remove } from '~/domain/posts/remove.server'
import { castVote } from '~/domain/votes/castVote.server'
import { startWorker } from '~/jobs/startWorker.server'
import { aMember, aModerator } from '../support/builders.server'
import { aDivided } from '../domain/opinions/votedIn.server'

vi.setConfig({ testTimeout: 60_000 })

const foundIn = async (threadId: number) =>
  (
    await database().threadOpinions.findUnique({
      where: { threadId },
      select: { participants: true },
    })
  )?.participants ?? null
const jobs = async (threadId: number) =>
  (
    await pool().query<{ waits: boolean }>(
      `select run_at > now() + interval '1 second' as waits from graphile_worker.jobs where key = $1`,
      [`findOpinions:${threadId}`],
    )
  ).rows

/** Moves the last computation into the past, so that the test need not wait a minute. */
const longAgo = (threadId: number) =>
  database().threadOpinions.update({ where: { threadId }, data: { lookedAt: new Date(0) } })

test('votes that came before there was a queue are caught up with; later ones are counted soon, and then once a minute', async () => {
  const { thread, posts } = await aDivided()
  const [first = 0, second = 0] = posts
  // Without a queue nothing is due, and the vote is accepted all the same.
  await castVote(await aMember(), { postId: first, agreement: 1 })
  const worker = await startWorker()
  try {
    await expect.poll(() => foundIn(thread), { timeout: 20_000 }).toBe(21)

    await longAgo(thread)
    await castVote({ ...(await aMember()), now: new Date() }, { postId: first, agreement: 1 })
    await expect.poll(() => foundIn(thread), { timeout: 20_000 }).toBe(22)
    await expect.poll(() => jobs(thread), { timeout: 20_000 }).toEqual([])

    // It was computed just now: however many votes come, one job waits for all of them.
    await castVote(await aMember(), { postId: first, agreement: 1 })
    await castVote(await aMember(), { postId: second, agreement: -1 })
    await remove(await aModerator(), { postId: second, reason: 'Werbung' })
    expect(await jobs(thread)).toEqual([{ waits: true }])
    expect(await foundIn(thread)).toBe(22)
  } finally {
    await worker.stop()
  }
})

test('what was rolled back makes nothing due, and what changes no opinion neither', async () => {
  const { thread, posts } = await aDivided()
  const [first = 0] = posts
  const member = await aMember()
  await expect(
    database().$transaction(async (db) => {
      await castVote({ ...member, db }, { postId: first, agreement: 1 })
      throw new Error('The power went.')
    }),
  ).rejects.toThrow('The power went.')
  expect(await jobs(thread)).toEqual([])
  await database().event.create({ data: { kind: 'posted', threadId: thread, at: new Date() } })
  expect(await jobs(thread)).toEqual([])
  await castVote(member, { postId: first, agreement: 1 })
  expect(await jobs(thread)).toHaveLength(1)
})

test('a job without a thread fails by itself, and the worker goes on', async () => {
  const { thread } = await aDivided()
  await pool().query(`select graphile_worker.add_job('findOpinions', '{}', max_attempts => 1)`)
  await pool().query(
    `select graphile_worker.add_job('findOpinions', json_build_object('threadId', $1::int))`,
    [thread],
  )
  const worker = await startWorker()
  try {
    await expect.poll(() => foundIn(thread), { timeout: 20_000 }).toBe(20)
  } finally {
    await worker.stop()
  }
})
