import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import path from 'node:path'
import { folderMode } from './lock'
import { postgresBinaries, type Binaries } from './binaries'
import { identityFor, mayEnter, type Identity } from './identity'

/** Where a cluster lives and what it takes to run it. */
export type Home = { dir: string; password: string; identity: Identity; binaries: Binaries }

/** Root's own folders are often closed to the account that Postgres runs as; the cluster then lives here. */
const open = '/var/lib/standpunkt'

/**
 * Finds the cluster of a data folder, or makes an empty one. Whoever calls it owns the folder.
 * The cluster is `<dataDir>/postgres`; if that is out of reach, `<dataDir>/postgres.location` says where it is.
 */
export async function homeOf(dataDir: string, durability: 'durable' | 'disposable'): Promise<Home> {
  mkdirSync(dataDir, { recursive: true, mode: folderMode })
  const dir = locationOf(dataDir) ?? settle(dataDir)
  const identity = identityFor(dir)
  const copies = identity === null ? path.join(dataDir, 'programs') : path.join(open, 'programs')
  const binaries = await postgresBinaries(identity, copies)
  const password = passwordOf(dataDir)
  if (!existsSync(dir)) await makeCluster({ dir, password, identity, binaries }, durability)
  return { dir, password, identity, binaries }
}

/** Where the cluster of a data folder is, if there ever was one. */
export function locationOf(dataDir: string): string | null {
  const moved = path.join(dataDir, 'postgres.location')
  if (existsSync(moved)) return readFileSync(moved, 'utf8').trim()
  const dir = path.join(dataDir, 'postgres')
  return existsSync(dir) ? dir : null
}

/** The superuser's password, made once and readable by the owner of the data folder alone. */
export function passwordOf(dataDir: string): string {
  const file = path.join(dataDir, 'postgres.password')
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, randomBytes(24).toString('hex'), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  return readFileSync(file, 'utf8').trim()
}

function settle(dataDir: string): string {
  const dir = path.join(dataDir, 'postgres')
  if (mayEnter(identityFor(dir), dataDir)) return dir
  const elsewhere = path.join(open, randomBytes(6).toString('hex'), 'postgres')
  writeFileSync(path.join(dataDir, 'postgres.location'), elsewhere)
  return elsewhere
}

/** Builds beside the final place and moves when all is there, so that an interrupted one is never taken for whole. */
async function makeCluster(
  { dir, password, identity, binaries }: Home,
  durability: 'durable' | 'disposable',
): Promise<void> {
  const parent = path.dirname(dir)
  mkdirSync(parent, { recursive: true, mode: 0o755 })
  for (const entry of readdirSync(parent))
    if (entry.startsWith('postgres.draft-'))
      rmSync(path.join(parent, entry), { recursive: true, force: true })
  const draft = path.join(parent, `postgres.draft-${process.pid}`)
  mkdirSync(draft, { mode: 0o700 })
  const secret = path.join(draft, 'password')
  const data = path.join(draft, 'data')
  writeFileSync(secret, password, { mode: 0o600 })
  if (identity) for (const ours of [draft, secret]) chownSync(ours, identity.uid, identity.gid)
  const args = [
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'scram-sha-256',
    `--pwfile=${secret}`,
    '-E',
    'UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-instructions',
  ]
  if (durability === 'disposable') args.push('--no-sync')
  const child = spawn(binaries.initdb, args, {
    ...(identity ?? {}),
    cwd: '/',
    env: { LC_ALL: 'C', NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const [complaint, code] = await Promise.all([
    text(child.stderr),
    new Promise((resolve) => child.once('close', resolve)),
  ])
  if (code !== 0)
    throw new Error(`The embedded database could not be made in ${dir}:\n${complaint}`)
  renameSync(data, dir)
  rmSync(draft, { recursive: true, force: true })
}
