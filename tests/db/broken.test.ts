import pg from 'pg'
import { expect, test } from 'vitest'
import { atomically, database, isDatabaseUnavailable, pool } from '~/db/client.server'
import { lockThread } from '~/db/sql/threads/lockThread'
import { threadHead } from '~/db/sql/threads/threadHead'
import { aThread } from '../support/builders.server'

test('a connection that breaks in the very moment in which it is handed over takes nobody along', async () => {
  // A caller that awaits the client can add a listener only a moment later.
  const broke = await new Promise<unknown>((resolve) => {
    pool().connect((_error, client, release) => {
      try {
        client?.emit('error', new Error('terminating connection due to unexpected postmaster exit'))
        resolve(null)
      } catch (error) {
        resolve(error)
      } finally {
        release(true)
      }
    })
  })
  expect(broke).toBeNull()
})

test('acts and reads whose connections are closed get a retryable error, and the next ones succeed', async () => {
  const thread = await aThread()
  const failed: unknown[] = []
  let going = true
  const again = async (work: () => Promise<unknown>) => {
    while (going) await work().catch((error: unknown) => failed.push(error))
  }
  const acts = Array.from({ length: 20 }, () =>
    again(() =>
      atomically(database(), async (db) => {
        await lockThread(db, thread)
        await threadHead(db, thread)
      }),
    ),
  )
  const reads = Array.from({ length: 10 }, () => again(() => threadHead(database(), thread)))
  const other = new pg.Client({ connectionString: pool().options.connectionString })
  await other.connect()
  try {
    for (let round = 0; round < 20; round++) {
      await other.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and application_name = 'standpunkt'",
      )
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  } finally {
    going = false
    await Promise.all([...acts, ...reads])
    await other.end()
  }
  expect(failed.length).toBeGreaterThan(0)
  expect(failed.filter((error) => !isDatabaseUnavailable(error)).map(String)).toEqual([])
  expect(await atomically(database(), (db) => lockThread(db, thread))).not.toBeNull()
})
