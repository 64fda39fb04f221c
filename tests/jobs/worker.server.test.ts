import { expect, test, vi } from 'vitest'
import { database, pool } from '~/db/client.server'
import { startWorker } from '~/jobs/startWorker.server'
import { schedule, tasks } from '~/jobs/tasks.server'

vi.setConfig({ testTimeout: 20_000 })
test('every task that is scheduled exists', () => {
  const known = Object.keys(tasks(() => {}))
  for (const { task } of schedule) expect(known).toContain(task)
})

test('sessions that have ended and limits that have run out are swept, and nothing else', async () => {
  const now = Date.now()
  const { id: memberId } = await database().member.create({
    data: {
      name: 'Ada',
      nameKey: 'ada',
      email: 'ada@example.org',
      emailKey: 'ada@example.org',
      passwordHash: '-',
      createdAt: new Date(now),
    },
  })
  const days = (count: number) => new Date(now + count * 86_400_000)
  await database().session.createMany({
    data: [
      { id: 'lives', memberId, expiresAt: days(3) },
      { id: 'idle', memberId, expiresAt: days(-1) },
      { id: 'old', memberId, createdAt: days(-31), expiresAt: days(3) },
    ],
  })
  await database().limit.createMany({
    data: [
      { key: 'spent', points: 3, expire: BigInt(now - 1_000) },
      { key: 'running', points: 3, expire: BigInt(now + 60_000) },
      { key: 'lasting' },
    ],
  })
  const worker = await startWorker()
  try {
    await pool().query(`select graphile_worker.add_job('sweepExpired')`)
    await expect
      .poll(async () => (await database().session.findMany()).map(({ id }) => id), {
        timeout: 5_000,
      })
      .toEqual(['lives'])
    await expect
      .poll(async () =>
        (await database().limit.findMany({ orderBy: { key: 'asc' } })).map(({ key }) => key),
      )
      .toEqual(['lasting', 'running'])
  } finally {
    await worker.stop()
  }
})
