import { readFileSync, readdirSync } from 'node:fs'
import type pg from 'pg'

/** Returns the CPU milliseconds of a process since its start, in all threads. */
export function cpuOf(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`)
  return threads.reduce((sum, thread) => sum + onCpu(`/proc/${pid}/task/${thread}/schedstat`), 0)
}

/** Returns the CPU milliseconds of the database for the sites' open connections. */
export async function cpuOfDatabase(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>(
    `select pid from pg_stat_activity where application_name like 'standpunkt%'`,
  )
  return rows.reduce((sum, { pid }) => sum + onCpu(`/proc/${pid}/schedstat`), 0)
}

/** Returns the memory of a process in MB. */
export function memoryOf(pid: number): number {
  const [, kilobytes = '0'] =
    /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1_024
}

function onCpu(file: string): number {
  try {
    // Nanoseconds; /proc/PID/stat has a resolution of ten milliseconds only.
    return Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6
  } catch {
    // It ended after the list was read.
    return 0
  }
}
