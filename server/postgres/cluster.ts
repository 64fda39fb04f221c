import { spawn, type ChildProcess } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Home } from './home'
import { alive } from './process'
import { endLeftBehind, readPostmaster } from './postmaster'

/** A Postgres that runs, and runs again when it dies, until it is stopped; `pid` as its own file tells it. */
export type Cluster = {
  /** The address of one of its databases, with the password. */
  url(database: string): string
  pid(): number | null
  /** Lets running statements be cut, writes everything down and ends. */
  stop(): Promise<void>
}

type Run = { child: ChildProcess; ended: Promise<void>; over(): boolean; complaint(): string }

/**
 * A shell between us and Postgres holds the other end of a pipe. When this process ends, however it ends, the pipe
 * closes and the shell shuts Postgres down: gently first, at once when it lingers.
 */
const watchdog = `"$@" & p=$!
trap 'kill -INT $p' INT TERM
{ read _ <&3; kill -INT $p; sleep 15; kill -QUIT $p; } 2>/dev/null &
w=$!; wait $p; s=$?; kill $w 2>/dev/null; exit $s`

/** Runs Postgres on a home that the caller owns, and runs it again, on the same port, should it die. */
export async function startCluster(
  home: Home,
  settings: readonly string[],
  say: (line: string) => void,
): Promise<Cluster> {
  const addressOn = (port: number) => (database: string) =>
    `postgresql://postgres:${home.password}@127.0.0.1:${port}/${database}`
  await endLeftBehind(home.dir)
  const { run: first, port } = await launchOnFreePort(home, settings)
  let run = first
  let stopping = false

  const supervise = (): void => {
    void run.ended.then(async () => {
      for (let pause = 50; !stopping; pause = Math.min(pause * 2, 5_000)) {
        say('The embedded Postgres has died; starting it again.')
        try {
          await endLeftBehind(home.dir)
          if (stopping) return
          run = await launch(home, settings, port)
          return supervise()
        } catch (error) {
          say(error instanceof Error ? error.message : String(error))
          await sleep(pause)
        }
      }
    })
  }
  supervise()

  return {
    url: addressOn(port),
    pid: () => readPostmaster(home.dir)?.pid ?? null,
    async stop() {
      stopping = true
      await end(run, home.dir)
    },
  }
}

async function launchOnFreePort(
  home: Home,
  settings: readonly string[],
): Promise<{ run: Run; port: number }> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    try {
      return { run: await launch(home, settings, port), port }
    } catch (error) {
      // Somebody may take the port between our look and Postgres; after a crash its shared memory lingers a moment.
      const passes =
        error instanceof Error &&
        /could not bind|Address already in use|is still in use/.test(error.message)
      if (!passes || attempt === 10) throw error
      await sleep(400)
    }
  }
}

/** Starts Postgres and returns when it answers. */
async function launch(home: Home, settings: readonly string[], port: number): Promise<Run> {
  const postgres = [
    home.binaries.postgres,
    '-D',
    home.dir,
    '-p',
    String(port),
    '-h',
    '127.0.0.1',
    '-k',
    '',
    ...settings.flatMap((setting) => ['-c', setting]),
  ]
  const [program = '', ...args] =
    process.platform === 'win32' ? postgres : ['/bin/sh', '-c', watchdog, 'sh', ...postgres]
  const child = spawn(program, args, {
    ...(home.identity ?? {}),
    cwd: '/',
    // Its own group: Ctrl-C in the terminal is for us, and we end it in good order.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    env: { LC_ALL: 'C', PATH: '/usr/bin:/bin', NODE_ENV: 'production' },
  })
  let complaint = ''
  let over = false
  child.stderr
    ?.setEncoding('utf8')
    .on('data', (piece: string) => (complaint = (complaint + piece).slice(-4_000)))
  const ended = new Promise<void>((resolve) => {
    const close = () => {
      over = true
      resolve()
    }
    child.once('exit', close)
    child.once('error', (error) => {
      complaint += error.message
      close()
    })
  })
  const run = { child, ended, over: () => over, complaint: () => complaint }
  for (const until = Date.now() + 60_000; !(await answers(home, port)); await sleep(15)) {
    if (over) throw new Error(`Postgres did not start:\n${complaint}`)
    if (Date.now() > until) {
      await end(run, home.dir)
      throw new Error(`Postgres did not answer within a minute:\n${complaint}`)
    }
  }
  // Nothing of it keeps this process from ending; ending is what stops it.
  child.unref()
  for (const stream of child.stdio)
    if (stream && 'unref' in stream && typeof stream.unref === 'function') stream.unref()
  return run
}

async function answers(home: Home, port: number): Promise<boolean> {
  const postmaster = readPostmaster(home.dir)
  if (!postmaster?.ready || postmaster.port !== port || !alive(postmaster.pid)) return false
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: home.password,
    database: 'postgres',
    connectionTimeoutMillis: 2_000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** Closing the pipe is the same word that the watchdog hears when we die. */
async function end(run: Run, dir: string): Promise<void> {
  if (run.over()) return endLeftBehind(dir)
  run.child.ref()
  if (process.platform === 'win32') run.child.kill()
  const pipe = run.child.stdio[3]
  if (pipe && 'destroy' in pipe) pipe.destroy()
  await Promise.race([run.ended, sleep(25_000, undefined, { ref: false })])
  await endLeftBehind(dir)
}

/**
 * Where ports are looked for: below those that systems give to connections which go out. One of these, or a server that took such a port,
 * would keep a Postgres that has died from coming back.
 */
const ports = { from: 10_000, to: 16_000 }

/** A port that nobody listens on at this moment. */
async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const port = randomInt(ports.from, ports.to)
    if (await isFree(port)) return port
  }
  throw new Error(`No port between ${ports.from} and ${ports.to} is free.`)
}

/** @throws whatever keeps this process from listening at all, other than that somebody else does, or that the port is set aside */
function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(false) : reject(error),
    )
    probe.listen(port, '127.0.0.1', () => void probe.close(() => resolve(true)))
  })
}
