import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'

/** The account that Postgres runs as; null means our own. */
export type Identity = { uid: number; gid: number } | null

/** Postgres refuses root: it then runs as whoever owns the data, else as `postgres` or `nobody`. */
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

/** Whether this account may enter the folder: all the folders above have to let it through too. */
export const mayEnter = (identity: Identity, dir: string): boolean =>
  identity === null ||
  spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', dir], { ...identity, cwd: '/', stdio: 'ignore' })
    .status === 0

/** Whether this account may run the program. */
export const mayRun = (identity: Identity, program: string): boolean =>
  spawnSync(program, ['--version'], { ...(identity ?? {}), cwd: '/', stdio: 'ignore' }).status === 0
