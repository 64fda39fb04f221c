import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { locationOf } from '../../server/postgres/home'
import { takeLock } from '../../server/postgres/lock'
import { readPostmaster } from '../../server/postgres/postmaster'
import { isRunning, processStartTime } from '../../server/postgres/process'
import { aDataDir, run, says, type Program } from '../support/site'

const writer = (dataDir: string, ...args: string[]) =>
  run(['--import', 'tsx', 'tests/support/writesRows.ts', ...args], { DATA_DIR: dataDir })
const numbers = (program: Program, word: string) =>
  [...program.output().matchAll(new RegExp(`^${word} (\\d+)`, 'gm'))].map(([, n]) => Number(n))
const stored = async (program: Program): Promise<number[]> =>
  JSON.parse((await says(program, /^stored (.*)$/m))[1] ?? '')
const postmaster = (dataDir: string) => readPostmaster(locationOf(dataDir) ?? '')?.pid ?? 0
const settled = async (condition: () => boolean) => {
  for (const until = Date.now() + 5_000; !condition() && Date.now() < until;) await sleep(20)
  return condition()
}
const stop = async (program: Program) => {
  program.child.kill('SIGTERM')
  return program.ended
}

test('when node is killed, Postgres ends too, and the next start has every acknowledged row', async () => {
  const dataDir = aDataDir()
  const first = writer(dataDir)
  await says(first, /^wrote 50$/m)
  const pid = postmaster(dataDir)
  first.child.kill('SIGKILL')
  await first.ended
  const begun = Date.now()
  const second = writer(dataDir)
  expect(await stored(second)).toEqual(expect.arrayContaining(numbers(first, 'wrote')))
  expect(Date.now() - begun).toBeLessThan(20_000)
  expect(await settled(() => !isRunning(pid))).toBe(true)
  expect(await stop(second)).toBe(0)
})

test('when Postgres is killed during writes, it is up again on the same address, with every acknowledged row once', async () => {
  const dataDir = aDataDir()
  const program = writer(dataDir)
  for (const round of [1, 2, 3]) {
    await says(program, new RegExp(`^wrote ${round}\\d\\d$`, 'm'))
    const before = numbers(program, 'wrote').length
    const killed = Date.now()
    process.kill(postmaster(dataDir), 'SIGKILL')
    await says(program, /^failed/m)
    expect(await settled(() => numbers(program, 'wrote').length > before + 5)).toBe(true)
    expect(Date.now() - killed).toBeLessThan(20_000)
    // Below the range of ephemeral ports. The pid file is missing for a moment during the restart.
    const port = () => readPostmaster(locationOf(dataDir) ?? '')?.port ?? Infinity
    expect(await settled(() => port() < 16_000)).toBe(true)
  }
  expect(await stop(program)).toBe(0)
  const next = writer(dataDir)
  const kept = await stored(next)
  expect(kept).toEqual(expect.arrayContaining(numbers(program, 'wrote')))
  expect(new Set(kept).size).toBe(kept.length)
  await stop(next)
})

test('a second server on the same data is rejected with its owner and what to do', async () => {
  const dataDir = aDataDir()
  const first = writer(dataDir)
  await says(first, /^owned$/m)
  const second = writer(dataDir)
  expect(await second.ended).toBe(1)
  expect(second.output()).toContain(`"writes rows" (process ${first.child.pid}, since `)
  expect(second.output()).toContain(
    `Stop it first (kill ${first.child.pid}), or give this one a DATA_DIR and a PORT of its own.`,
  )
  expect(first.child.exitCode).toBeNull()
  expect(await stop(first)).toBe(0)
})

test('a command joins the server that runs, leaves it running, and fails clearly when it ends', async () => {
  const dataDir = aDataDir()
  const server = writer(dataDir)
  await says(server, /^owned$/m)
  const command = writer(dataDir, 'passes')
  await says(command, /^joined$/m)
  expect(await stop(command)).toBe(0)
  const before = numbers(server, 'wrote').length
  expect(await settled(() => numbers(server, 'wrote').length > before)).toBe(true)
  const left = writer(dataDir, 'passes')
  await says(left, /^joined$/m)
  await stop(server)
  expect((await says(left, /^failed \d+ (57P0\d|ECONN\w+|)$/m))[0]).toBeTruthy()
})

test('a command owns the database while it lasts, and a server that starts meanwhile waits for it', async () => {
  const dataDir = aDataDir()
  const command = writer(dataDir, 'passes')
  await says(command, /^owned$/m)
  const server = writer(dataDir)
  await sleep(500)
  expect(server.output()).toBe('')
  expect(await stop(command)).toBe(0)
  await says(server, /^owned$/m)
  expect(await stop(server)).toBe(0)
})

test('neither a lock nor a pid file that names a stranger keeps anybody out', async () => {
  const dataDir = aDataDir()
  expect(await stop(await owned(writer(dataDir)))).toBe(0)
  // This process is alive, but started at another time than the lock says.
  writeFileSync(
    path.join(dataDir, 'owner.lock'),
    JSON.stringify({
      pid: process.pid,
      born: 'long ago',
      name: 'npm start',
      stay: 'serves',
      since: '2020-01-01T00:00:00.000Z',
    }),
  )
  const dir = locationOf(dataDir) ?? ''
  writeFileSync(
    path.join(dir, 'postmaster.pid'),
    `${process.pid}\n${dir}\n1600000000\n5432\n\n127.0.0.1\n\nready   \n`,
  )
  expect(await stop(await owned(writer(dataDir)))).toBe(0)
})

test("a lock that says nothing readable is nobody's", () => {
  const file = path.join(aDataDir(), 'owner.lock')
  writeFileSync(file, '{"pid":')
  const lock = takeLock(file, { name: 'tests', stay: 'passes' })
  expect(lock.taken).toBe(true)
  expect(takeLock(file, { name: 'others', stay: 'passes' })).toMatchObject({
    taken: false,
    holder: { name: 'tests', pid: process.pid, born: processStartTime(process.pid) },
  })
  if (lock.taken) lock.release()
  expect(existsSync(file)).toBe(false)
})

test('a data folder that only its owner may enter works as well', async () => {
  const dataDir = aDataDir(0o700)
  const program = await owned(writer(dataDir))
  // Root runs Postgres as another user, who may not be able to enter this folder; then this file
  // names its location.
  const moved = path.join(dataDir, 'postgres.location')
  expect(existsSync(moved)).toBe(process.getuid?.() === 0)
  expect(existsSync(path.join(locationOf(dataDir) ?? '', 'PG_VERSION'))).toBe(true)
  expect(await stop(program)).toBe(0)
  const again = writer(dataDir)
  expect(await stored(again)).toEqual(expect.arrayContaining(numbers(program, 'wrote')))
  await stop(again)
})

test('the password is for the owner of the data alone', async () => {
  const dataDir = aDataDir()
  const program = await owned(writer(dataDir))
  expect(statSync(path.join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600)
  expect(statSync(locationOf(dataDir) ?? '').mode & 0o077).toBe(0)
  expect(readFileSync(`/proc/${postmaster(dataDir)}/cmdline`, 'utf8')).not.toContain(
    readFileSync(path.join(dataDir, 'postgres.password'), 'utf8'),
  )
  await stop(program)
})

async function owned(program: Program): Promise<Program> {
  await says(program, /^owned$/m)
  return program
}
