import { execFileSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { databaseUrl } from '~/config.server'
import { isRunning } from '../../server/postgres/process'
import { raw, served } from '../support/served'
import { aDataDir, aSite, run, says } from '../support/site'

const childrenOf = (pid: number) =>
  execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
    .trim()
    .split(/\s+/)
    .map(Number)

/**
 * Sends requests until the site closes the connection, as a proxy would; counts requests without a
 * response.
 */
async function keepAsking(url: string, count: { answered: number; lost: string[] }): Promise<void> {
  for (;;) {
    try {
      const response = await fetch(url)
      await response.text()
      // A rejection under load is a response too.
      if (response.status === 200 || response.status === 503) count.answered++
      else count.lost.push(`status ${response.status}`)
      if (response.headers.get('Connection') === 'close') return
    } catch (error) {
      count.lost.push(
        error instanceof Error && error.cause instanceof Error
          ? error.cause.message
          : String(error),
      )
      return
    }
  }
}

test('a request in flight is answered whole, and its connection is not kept', async () => {
  const web = await served((_req, res) => void setTimeout(() => res.end('late but whole'), 700))
  const asked = fetch(web.url)
  await sleep(100)
  const begun = performance.now()
  await web.drain()
  const response = await asked
  expect(await response.text()).toBe('late but whole')
  expect(response.headers.get('Connection')).toBe('close')
  expect(performance.now() - begun).toBeLessThan(2_000)
})

test.each(['1', '2'])('slow clients are not waited for, with %s processes', async (processes) => {
  const site = await aSite({ DATABASE_URL: databaseUrl(), WEB_CONCURRENCY: processes })
  const begun = performance.now()
  expect(await raw(site.url, 'GET / HTTP/1.1\r\nHost: x\r\n')).toMatch(/^HTTP\/1\.1 408 /)
  expect(performance.now() - begun).toBeLessThan(8_000)
})

test('a connection that only waits does not hold up the end', async () => {
  const web = await served((_req, res) => void res.end('done'))
  await (await fetch(web.url)).text()
  const begun = performance.now()
  await web.drain()
  expect(performance.now() - begun).toBeLessThan(2_000)
})

test.each(['1', '2'])(
  'a site of %s processes that is stopped under load loses no request and ends well',
  async (processes) => {
    const site = await aSite({ DATABASE_URL: databaseUrl(), WEB_CONCURRENCY: processes })
    const count = { answered: 0, lost: [] as string[] }
    const clients = Array.from({ length: 6 }, () => keepAsking(`${site.url}/`, count))
    while (count.answered < 100 && count.lost.length === 0) await sleep(20)
    const code = site.end('SIGTERM')
    await Promise.all(clients)
    expect(count.lost).toEqual([])
    expect(await code).toBe(0)
  },
)

test('Ctrl-C ends the whole site, its database with it', async () => {
  const site = await aSite({ DATA_DIR: aDataDir() })
  const children = childrenOf(site.pid)
  expect(await site.end('SIGINT')).toBe(0)
  expect(children.length).toBeGreaterThan(0)
  expect(children.filter(isRunning)).toEqual([])
})

test('a second signal ends it at once', async () => {
  const site = await aSite({ DATABASE_URL: databaseUrl() })
  const ended = site.end('SIGTERM')
  await sleep(50)
  void site.end('SIGTERM')
  expect(await ended).toBe(1)
})

test('a port that is taken is named', async () => {
  const site = await aSite({ DATABASE_URL: databaseUrl() })
  const { port } = new URL(site.url)
  const second = run(['server/start.js'], { DATABASE_URL: databaseUrl(), PORT: port })
  expect(await second.ended).toBe(1)
  expect(second.output()).toContain(`Port ${port} on 127.0.0.1 is taken.`)
})

test('a wrong setting stops the start and is named', async () => {
  const program = run(['server/start.js'], { PORT: 'http', LOG_LEVEL: 'loud' })
  await says(program, /PORT must be a whole number/)
  expect(program.output()).toContain('LOG_LEVEL must be fatal')
  expect(program.output()).not.toContain('    at ')
  expect(await program.ended).toBe(1)
})

test('a process that dies is replaced', async () => {
  const site = await aSite({ DATABASE_URL: databaseUrl(), WEB_CONCURRENCY: '2' })
  const children = () => childrenOf(site.pid).filter(isRunning)
  const [victim = 0, ...others] = children()
  expect(others.length).toBe(1)
  process.kill(victim, 'SIGKILL')
  for (
    const until = Date.now() + 5_000;
    children().filter((pid) => pid !== victim).length < 2 && Date.now() < until;
  )
    await sleep(50)
  expect(children()).not.toContain(victim)
  expect(children().length).toBe(2)
  await sleep(500)
  expect((await fetch(`${site.url}/livez`)).status).toBe(200)
})
