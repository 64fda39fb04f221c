import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A site that runs like `npm start`, in its own process. */
export type Site = { url: string; pid: number; stop(): Promise<void> }

/** The processes started here that are still running. */
const running = new Set<{ stop(): Promise<void> }>()

/** Starts the built site with its usual settings on a free port; its log goes to a file. */
export async function startSite(name: string, settings: Record<string, string>): Promise<Site> {
  const dataDir = path.resolve('.cache/bench', name)
  return startProcess(
    name,
    ['--max-old-space-size=512', 'server/start.js'],
    { PORT: '0', DATA_DIR: dataDir, TRUST_PROXY: 'loopback', ...settings },
    /^Standpunkt: (\S+)$/m,
  )
}

/** Starts a program with only these settings; it is ready when it has printed its address. */
export async function startProcess(
  name: string,
  args: readonly string[],
  settings: Record<string, string>,
  says: RegExp,
): Promise<Site> {
  const logFile = path.resolve('.cache/bench', `${name}.log`)
  mkdirSync(path.dirname(logFile), { recursive: true })
  const log = openSync(logFile, 'w')
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, args, {
    env: { PATH, HOME, NODE_ENV: 'production', MALLOC_ARENA_MAX: '2', ...settings },
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => resolve()).once('error', () => resolve()),
  )
  let over = false
  void ended.then(() => (over = true))
  const site = {
    url: '',
    pid: child.pid ?? 0,
    async stop() {
      running.delete(site)
      child.kill('SIGTERM')
      await ended
    },
  }
  running.add(site)
  for (;;) {
    const [, url] = says.exec(readFileSync(logFile, 'utf8')) ?? []
    if (url !== undefined) return Object.assign(site, { url })
    if (over) throw new Error(`${name} has ended:\n${readFileSync(logFile, 'utf8').slice(-2_000)}`)
    await sleep(5)
  }
}

/** Stops all processes that are still running. */
export async function stopAll(): Promise<void> {
  await Promise.all([...running].map(({ stop }) => stop()))
}
