import { onTestFinished, expect, test } from 'vitest'
import { atomically, pool } from '~/db/client.server'
import type { ThreadMoved } from '~/domain/events/event'
import { notifySiteChanged } from '~/domain/events/notifySiteChanged.server'
import { record } from '~/domain/events/record.server'
import { listenForChanges, type ChangeListener } from '../../server/changeListener'
import { aPost, aReader, aThread } from '../support/builders.server'

const reader = aReader()

async function until(holds: () => boolean, patience = 6_000): Promise<number> {
  const begun = performance.now()
  while (!holds() && performance.now() - begun < patience)
    await new Promise((resolve) => setTimeout(resolve, 5))
  expect(holds()).toBe(true)
  return performance.now() - begun
}

/** Starts a listener that records everything it receives. */
async function aListener(): Promise<{
  moves: ChangeListener
  heard: (ThreadMoved | 'site' | 'gap')[]
  said: string[]
}> {
  const said: string[] = []
  const heard: (ThreadMoved | 'site' | 'gap')[] = []
  const moves = listenForChanges((line) => void said.push(line))
  moves.onThread((moved) => void heard.push(moved))
  moves.onSite(() => void heard.push('site'))
  moves.onGap(() => void heard.push('gap'))
  onTestFinished(moves.stop)
  await until(moves.isConnected)
  return { moves, heard, said }
}

const cutOff = () =>
  pool().query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'standpunkt moves' and datname = current_database()`,
  )

test('a listener receives committed changes with their version, and no rolled back ones', async () => {
  const { moves, heard } = await aListener()
  const thread = await aThread()
  heard.length = 0
  const post = await aPost({ thread })
  await atomically(reader.db, async (db) => {
    await record({ ...reader, db }, { kind: 'renamed', threadId: thread })
    throw new Error('no')
  }).catch(() => {})
  await notifySiteChanged(reader)
  await moves.caughtUp()
  expect(heard).toEqual([
    { event: expect.any(String), thread, version: 1, kind: 'posted', post },
    'site',
  ])
})

test('after catching up, all earlier commits have been received', async () => {
  const { moves, heard } = await aListener()
  const thread = await aThread()
  for (let n = 1; n <= 50; n++) {
    await record(reader, { kind: 'tagged', threadId: thread })
    await moves.caughtUp()
    expect(heard.at(-1)).toMatchObject({ thread, version: n })
  }
  await Promise.all(
    Array.from({ length: 40 }, async () => {
      await record(reader, { kind: 'tagged', threadId: thread })
      await moves.caughtUp()
    }),
  )
  expect(heard.at(-1)).toMatchObject({ version: 90 })
})

test('a lost connection is restored within five seconds, and all listeners learn that they may have missed something', async () => {
  const { moves, heard, said } = await aListener()
  const thread = await aThread()
  heard.length = 0
  await cutOff()
  await until(() => !moves.isConnected())
  await record(reader, { kind: 'closed', threadId: thread })
  expect(await until(moves.isConnected)).toBeLessThan(5_000)
  expect(heard).toEqual(['gap'])
  await record(reader, { kind: 'reopened', threadId: thread })
  await moves.caughtUp()
  expect(heard.at(-1)).toMatchObject({ kind: 'reopened', thread, version: 2 })
  expect(said).toEqual([
    'The connection that reports changes is lost; reconnecting.',
    'Receiving changes again.',
  ])
})

test('a message that nobody can read could mean anything', async () => {
  const { moves, heard } = await aListener()
  heard.length = 0
  for (const odd of ['', 'null', '{', '[]', '{"thread":"1"}'])
    await pool().query(`select pg_notify('thread_moved', $1)`, [odd])
  await moves.caughtUp()
  expect(heard).toEqual(['gap', 'gap', 'gap', 'gap', 'gap'])
})

test('an unsubscribed listener receives nothing, and nobody does after the end', async () => {
  const { moves, heard } = await aListener()
  const alone: string[] = []
  const away = moves.onSite(() => void alone.push('heard'))
  away()
  await notifySiteChanged(reader)
  await moves.caughtUp()
  expect([alone, heard.at(-1)]).toEqual([[], 'site'])
  await moves.stop()
  expect(moves.isConnected()).toBe(false)
  await moves.caughtUp()
})
