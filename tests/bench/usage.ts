import { readFileSync, readdirSync } from 'node:fs'
import type pg from 'pg'

/** Milliseconds of CPU that a process has taken since it began, in all of its threads. */
export function cpuOf(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`)
  return threads.reduce((sum, thread) => sum + onCpu(`/proc/${pid}/task/${thread}/schedstat`), 0)
}

/** Milliseconds of CPU that the database has taken so far for the sites: all of their connections that are open now. */
export async function cpuOfDatabase(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>(
    `select pid from pg_stat_activity where application_name like 'standpunkt%'`,
  )
  return rows.reduce((sum, { pid }) => sum + onCpu(`/proc/${pid}/schedstat`), 0)
}

/** The memory that a process holds, in MB. */
export function memoryOf(pid: number): number {
  const [, kilobytes = '0'] =
    /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1_024
}

function onCpu(file: string): number {
  try {
    // Nanoseconds; /proc/PID/stat counts in steps of ten milliseconds.
    return Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6
  } catch {
    // It ended between our look at the list and this.
    return 0
  }
}
