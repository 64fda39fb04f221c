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

/** The data folder of a cluster and everything needed to run it. */
export type ClusterHome = { dir: string; password: string; identity: Identity; binaries: Binaries }

/** Used when the Postgres account cannot enter root's own folders. */
const open = '/var/lib/standpunkt'

/**
 * Finds or creates the cluster of a data folder. The caller must own the folder. The cluster is in
 * `<dataDir>/postgres`, or where `<dataDir>/postgres.location` says when that cannot be reached.
 */
export async function prepareCluster(
  dataDir: string,
  durability: 'durable' | 'disposable',
): Promise<ClusterHome> {
  mkdirSync(dataDir, { recursive: true, mode: folderMode })
  const dir = locationOf(dataDir) ?? settle(dataDir)
  const identity = identityFor(dir)
  const copies = identity === null ? path.join(dataDir, 'programs') : path.join(open, 'programs')
  const binaries = await postgresBinaries(identity, copies)
  const password = passwordOf(dataDir)
  if (!existsSync(dir)) await makeCluster({ dir, password, identity, binaries }, durability)
  return { dir, password, identity, binaries }
}

/** Returns the path of a data folder's cluster, or null when there is none. */
export function locationOf(dataDir: string): string | null {
  const moved = path.join(dataDir, 'postgres.location')
  if (existsSync(moved)) return readFileSync(moved, 'utf8').trim()
  const dir = path.join(dataDir, 'postgres')
  return existsSync(dir) ? dir : null
}

/**
 * Returns the superuser's password. It is created once, readable only by the data folder's owner.
 */
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

/**
 * Initialises the cluster in a temporary folder and then renames it, so that an interrupted run
 * never leaves a partial cluster.
 */
async function makeCluster(
  { dir, password, identity, binaries }: ClusterHome,
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
