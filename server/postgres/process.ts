import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Returns true when a process with this id is running; zombies do not count. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return statusOnLinux(pid)?.state !== 'Z'
}

/**
 * Returns a string that identifies when the process started, or null where the system does not
 * tell. Process ids are reused, in containers within seconds.
 */
export function processStartTime(pid: number): string | null {
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
    // The second field is the program's name in parentheses, and may itself contain parentheses.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return { state: fields[0] ?? '', startedAt: `${boot} ${fields[19]}` }
  } catch {
    return null
  }
}
