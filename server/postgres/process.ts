import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Whether this process id belongs to somebody who still runs; one that only waits to be buried does not. */
export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return statusOnLinux(pid)?.state !== 'Z'
}

/**
 * When the process was born, in words that no other process with the same id shares; null where the system does not say.
 * Process ids come again, in containers within seconds.
 */
export function born(pid: number): string | null {
  if (process.platform === 'linux') return statusOnLinux(pid)?.startedAt ?? null
  if (process.platform === 'win32') return null
  return (
    spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim() ||
    null
  )
}

function statusOnLinux(pid: number): { state: string; startedAt: string } | null {
  if (process.platform !== 'linux') return null
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name in brackets and may hold anything, brackets too.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return { state: fields[0] ?? '', startedAt: `${boot} ${fields[19]}` }
  } catch {
    return null
  }
}
