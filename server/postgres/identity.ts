import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'

/** The account that runs Postgres; null is the current one. */
export type Identity = { uid: number; gid: number } | null

/**
 * Returns the account to run Postgres. Postgres refuses to run as root, so root uses the owner of
 * the data, else `postgres` or `nobody`.
 */
export function identityFor(dataDir: string): Identity {
  if (process.getuid?.() !== 0) return null
  if (existsSync(dataDir)) {
    const { uid, gid } = statSync(dataDir)
    if (uid !== 0) return { uid, gid }
  }
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const account =
    accounts.find(([name]) => name === 'postgres') ?? accounts.find(([name]) => name === 'nobody')
  if (!account)
    throw new Error(
      'Postgres does not run as root, and there is neither a user "postgres" nor "nobody". Start as an ordinary user, or set DATABASE_URL.',
    )
  return { uid: Number(account[2]), gid: Number(account[3]) }
}

/** Returns true when the account may enter the folder, which needs access to all its parents. */
export const mayEnter = (identity: Identity, dir: string): boolean =>
  identity === null ||
  spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', dir], { ...identity, cwd: '/', stdio: 'ignore' })
    .status === 0

/** Returns true when the account may run the program. */
export const mayRun = (identity: Identity, program: string): boolean =>
  spawnSync(program, ['--version'], { ...(identity ?? {}), cwd: '/', stdio: 'ignore' }).status === 0
