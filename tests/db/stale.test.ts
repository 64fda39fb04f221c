import { expect, test } from 'vitest'
import { atomically, database, isDatabaseUnavailable, pool } from '~/db/client.server'
import { lockThread } from '~/db/sql/threads/lockThread'
import { threadHead } from '~/db/sql/threads/threadHead'
import { aThread } from '../support/builders.server'

/** Runs a statement on every connection that the pool may open, and returns their process ids. */
async function onAll(statement: string): Promise<number[]> {
  const clients = await Promise.all(
    Array.from({ length: pool().options.max }, () => pool().connect()),
  )
  try {
    return await Promise.all(
      clients.map(async (client) => {
        await client.query(statement)
        return (
          (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid ?? 0
        )
      }),
    )
  } finally {
    clients.forEach((client) => client.release())
  }
}

const readAll = (thread: number) =>
  Promise.all(Array.from({ length: 30 }, () => threadHead(database(), thread)))

/** What makes prepared statements outdated. */
const causes = {
  'a column has become another': async () =>
    void (await pool().query('alter table threads alter column lang type varchar(9)')),
  'connections have forgotten them': async () => void (await onAll('deallocate all')),
}

test.each(Object.entries(causes))('readers do not notice that %s', async (_, happens) => {
  const thread = await aThread()
  await onAll('select 1')
  await readAll(thread)
  await happens()
  for (const head of await readAll(thread)) expect(head).toMatchObject({ id: thread, lang: 'de' })
})

test('an act that meets an outdated statement gets a retryable error, and the next one on that connection succeeds', async () => {
  const thread = await aThread()
  const act = () => atomically(database(), (db) => lockThread(db, thread))
  await act()
  const before = await onAll('select 1')
  await Promise.all(Array.from({ length: 30 }, act))
  await onAll('deallocate all')
  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, act))
  const failed = outcomes.flatMap((one) =>
    one.status === 'rejected' ? [one.reason as unknown] : [],
  )
  expect(failed.length).toBeGreaterThan(0)
  for (const error of failed) expect(isDatabaseUnavailable(error)).toBe(true)
  for (let n = 0; n < 30; n++) expect(await act()).toMatchObject({ id: thread })
  const after = await onAll('select 1')
  expect(after.filter((pid) => before.includes(pid))).toEqual([])
})

test('what the database refuses for other reasons is no such thing', async () => {
  const error: unknown = await database().$queryRaw`select nothing_such`.catch(
    (thrown: unknown) => thrown,
  )
  expect(isDatabaseUnavailable(error)).toBe(false)
})
