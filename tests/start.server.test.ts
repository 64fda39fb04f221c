import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { databaseUrl, useDatabase } from '~/config.server'
import { database } from '~/db/client.server'
import { prepare } from '~/start.server'

// Seeding takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 })
const dir = mkdtempSync(path.join(tmpdir(), 'start-'))
afterAll(() => rmSync(dir, { recursive: true }))
process.env.DATA_DIR = dir
useDatabase(databaseUrl())

async function start(embedded: boolean): Promise<string[]> {
  const said: string[] = []
  await prepare({ say: (line) => said.push(line), embedded })
  return said
}

const rows = async () => [
  await database().thread.count(),
  await database().member.count(),
  await database().post.count(),
]

test.sequential('on a database of the operator’s own, only the debates are opened', async () => {
  expect(await start(false)).toEqual([])
  expect(await rows()).toEqual([7, 0, 0])
  // It has debates now, so it is no demo any more.
  expect(await start(true)).toEqual([])
  expect(await rows()).toEqual([7, 0, 0])
})

test.sequential(
  'a fresh embedded database gets the demo voices, and logins that are printed at every start',
  async () => {
    await database().$transaction([
      database().threadOrigin.deleteMany(),
      database().event.deleteMany(),
      database().thread.deleteMany(),
      database().articleText.deleteMany(),
      database().article.deleteMany(),
    ])
    const said = await start(true)
    expect(said.join('\n')).toMatch(
      /member {5}member@example\.org +\S{16}\n.*moderator {2}moderator@example\.org +\S{16}/,
    )
    const file = path.join(dir, 'demo-logins.json')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const whole = await rows()
    expect(whole[2]).toBeGreaterThan(40)
    expect(await start(true)).toEqual(said)
    expect(await rows()).toEqual(whole)
    expect(readFileSync(file, 'utf8')).toContain('moderator@example.org')
  },
)

test.sequential('a login that no longer works is not printed', async () => {
  await database().member.update({
    where: { emailKey: 'member@example.org' },
    data: { suspendedAt: new Date() },
  })
  const said = await start(true)
  expect(said.join('\n')).not.toMatch(/ member@example/)
  expect(said.join('\n')).toContain('moderator@example.org')
})
