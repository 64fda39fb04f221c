import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isRunning } from './process'

/** The contents of postmaster.pid. */
export type Postmaster = { pid: number; port: number; ready: boolean }

/** Reads postmaster.pid of a data folder, whether that Postgres still runs or not. */
export function readPostmaster(dir: string): Postmaster | null {
  try {
    const lines = readFileSync(path.join(dir, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
  } catch {
    return null
  }
}

/**
 * Waits for the Postgres of a dead owner to stop, and stops it when it does not. Deletes a pid file
 * whose process id now belongs to another program, which would prevent Postgres from starting.
 */
export async function stopOrphanedPostgres(dir: string): Promise<void> {
  const first = readPostmaster(dir)
  if (!first || !isRunning(first.pid)) return
  if (!runsOn(first.pid, dir)) return rmSync(path.join(dir, 'postmaster.pid'), { force: true })
  // Its watchdog is already stopping it; signals are needed only when the watchdog died as well.
  for (const [signal, patience] of [
    [null, 1_000],
    ['SIGINT', 8_000],
    ['SIGQUIT', 5_000],
  ] as const) {
    if (signal) process.kill(first.pid, signal)
    for (const until = Date.now() + patience; Date.now() < until; await sleep(20))
      if (!isRunning(first.pid)) return
  }
  throw new Error(
    `A Postgres left behind by an earlier run (process ${first.pid}, on ${dir}) does not end. End it and start again.`,
  )
}

function runsOn(pid: number, dir: string): boolean {
  if (process.platform === 'linux') {
    try {
      // The working directory of Postgres is its data folder.
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dir)
    } catch {
      return false
    }
  }
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], {
    encoding: 'utf8',
  }).stdout.includes(dir)
}
