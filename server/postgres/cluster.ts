import { spawn, type ChildProcess } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { ClusterHome } from './home'
import { isRunning } from './process'
import { stopOrphanedPostgres, readPostmaster } from './postmaster'

/**
 * A running Postgres that is restarted when it crashes, until it is stopped. `pid` comes from its
 * own pid file.
 */
export type Cluster = {
  /** Returns the connection URL of one of its databases, including the password. */
  url(database: string): string
  pid(): number | null
  /** Cancels running statements, writes a checkpoint and stops Postgres. */
  stop(): Promise<void>
}

type Run = { child: ChildProcess; ended: Promise<void>; over(): boolean; complaint(): string }

/**
 * A shell script that runs Postgres as its child and reads from a pipe held by this process. When
 * this process ends, in any way, the pipe closes and the script stops Postgres: with SIGINT first,
 * then immediately.
 */
const watchdog = `"$@" & p=$!
trap 'kill -INT $p' INT TERM
{ read _ <&3; kill -INT $p; sleep 15; kill -QUIT $p; } 2>/dev/null &
w=$!; wait $p; s=$?; kill $w 2>/dev/null; exit $s`

/**
 * Runs Postgres in a data folder that the caller owns, and restarts it on the same port when it
 * crashes.
 */
export async function startCluster(
  home: ClusterHome,
  settings: readonly string[],
  say: (line: string) => void,
): Promise<Cluster> {
  const addressOn = (port: number) => (database: string) =>
    `postgresql://postgres:${home.password}@127.0.0.1:${port}/${database}`
  await stopOrphanedPostgres(home.dir)
  const { run: first, port } = await launchOnFreePort(home, settings)
  let run = first
  let stopping = false

  const supervise = (): void => {
    void run.ended.then(async () => {
      for (let pause = 50; !stopping; pause = Math.min(pause * 2, 5_000)) {
        say('The embedded Postgres has died; starting it again.')
        try {
          await stopOrphanedPostgres(home.dir)
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
  home: ClusterHome,
  settings: readonly string[],
): Promise<{ run: Run; port: number }> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    try {
      return { run: await launch(home, settings, port), port }
    } catch (error) {
      // Another program may take the port before Postgres does, and after a crash the shared memory
      // is released with a delay.
      const passes =
        error instanceof Error &&
        /could not bind|Address already in use|is still in use/.test(error.message)
      if (!passes || attempt === 10) throw error
      await sleep(400)
    }
  }
}

/** Starts Postgres and resolves when it accepts connections. */
async function launch(home: ClusterHome, settings: readonly string[], port: number): Promise<Run> {
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
    // A process group of its own: Ctrl-C in the terminal must reach only this process, which then
    // stops Postgres in order.
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
  // The child must not keep this process alive; it stops when this process ends.
  child.unref()
  for (const stream of child.stdio)
    if (stream && 'unref' in stream && typeof stream.unref === 'function') stream.unref()
  return run
}

async function answers(home: ClusterHome, port: number): Promise<boolean> {
  const postmaster = readPostmaster(home.dir)
  if (!postmaster?.ready || postmaster.port !== port || !isRunning(postmaster.pid)) return false
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

/** Closes the pipe, which makes the watchdog stop Postgres. */
async function end(run: Run, dir: string): Promise<void> {
  if (run.over()) return stopOrphanedPostgres(dir)
  run.child.ref()
  if (process.platform === 'win32') run.child.kill()
  const pipe = run.child.stdio[3]
  if (pipe && 'destroy' in pipe) pipe.destroy()
  await Promise.race([run.ended, sleep(25_000, undefined, { ref: false })])
  await stopOrphanedPostgres(dir)
}

/**
 * Port range below the ephemeral ports that systems use for outgoing connections. Such a
 * connection, or a server on such a port, could prevent a crashed Postgres from restarting.
 */
const ports = { from: 10_000, to: 16_000 }

/** Returns a port that is free at this moment. */
async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const port = randomInt(ports.from, ports.to)
    if (await isFree(port)) return port
  }
  throw new Error(`No port between ${ports.from} and ${ports.to} is free.`)
}

/**
 * @throws when this process cannot listen at all, for other reasons than a port that is in use or
 * reserved
 */
function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(false) : reject(error),
    )
    probe.listen(port, '127.0.0.1', () => void probe.close(() => resolve(true)))
  })
}
