import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { config, databaseDirectUrl, useDatabase } from '~/config.server'
import { deploy, pendingMigrations } from '../prisma/deploy'
import { startCluster, type Cluster } from './postgres/cluster'
import { prepareCluster, locationOf, passwordOf } from './postgres/home'
import { readLock, takeLock, type LockHolder } from './postgres/lock'
import { readPostmaster } from './postgres/postmaster'

/** An open database connection. */
export type OpenDatabase = {
  /**
   * `external`: DATABASE_URL; `owned`: embedded, stopped by this process; `joined`: embedded,
   * stopped by the process that owns it.
   */
  kind: 'external' | 'owned' | 'joined'
  close(): Promise<void>
}

/** The database could not be opened. The message tells the operator what to do. */
export class DatabaseUnavailable extends Error {
  override name = 'DatabaseUnavailable'
}

const database = 'standpunkt'

/**
 * Settings of the embedded Postgres. They use little memory, because the pages are rendered on the
 * same machine.
 */
export const embeddedSettings = [
  'shared_buffers=128MB',
  'max_connections=120',
  'jit=off',
  'timezone=UTC',
  'synchronous_commit=on',
  'fsync=on',
]

/** How long to wait for another process that uses the database, in milliseconds. */
const patience = { serves: 10_000, passes: 60_000 }

/**
 * Opens the database and applies pending migrations. A joined database must be migrated by its
 * owner.
 */
export async function openMigrated(
  me: Pick<LockHolder, 'name' | 'stay'>,
  say: (line: string) => void,
): Promise<OpenDatabase> {
  const database = await openDatabase(me, say)
  try {
    if (database.kind === 'joined') await untilMigrated()
    else await deploy(databaseDirectUrl())
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

/**
 * Opens the configured database and makes it this process's database. The embedded database has one
 * owner: a serving process owns it; a CLI command joins as a client, or owns it while the command
 * runs.
 */
export async function openDatabase(
  me: Pick<LockHolder, 'name' | 'stay'>,
  say: (line: string) => void,
): Promise<OpenDatabase> {
  if (config().databaseUrl !== null) return { kind: 'external', close: async () => {} }
  const { dataDir } = config()
  const lockFile = path.join(dataDir, 'owner.lock')
  for (const startedAt = Date.now(); ; await sleep(100)) {
    const lock = takeLock(lockFile, me)
    if (lock.taken) return own(dataDir, lock.release, say)
    if (lock.holder.stay === 'serves') {
      if (me.stay === 'serves') throw new DatabaseUnavailable(taken(lock.holder, dataDir))
      if (await join(dataDir, lockFile, lock.holder))
        return { kind: 'joined', close: async () => {} }
    }
    if (Date.now() - startedAt > patience[me.stay])
      throw new DatabaseUnavailable(taken(lock.holder, dataDir))
  }
}

async function own(
  dataDir: string,
  release: () => void,
  say: (line: string) => void,
): Promise<OpenDatabase> {
  let cluster: Cluster | null = null
  try {
    cluster = await startCluster(await prepareCluster(dataDir, 'durable'), embeddedSettings, say)
    await createWhenMissing(cluster.url('postgres'))
  } catch (error) {
    await cluster?.stop()
    release()
    throw error
  }
  const running = cluster
  useDatabase(running.url(database))
  return {
    kind: 'owned',
    async close() {
      await running.stop()
      release()
    },
  }
}

/** Returns true when the owner's database responds, false when the owner has exited. */
async function join(dataDir: string, lockFile: string, holder: LockHolder): Promise<boolean> {
  for (const startedAt = Date.now(); Date.now() - startedAt < 30_000; await sleep(100)) {
    if (readLock(lockFile)?.pid !== holder.pid) return false
    const dir = locationOf(dataDir)
    const postmaster = dir === null ? null : readPostmaster(dir)
    if (!postmaster?.ready) continue
    const url = `postgresql://postgres:${passwordOf(dataDir)}@127.0.0.1:${postmaster.port}/${database}`
    if ((await pendingMigrations(url).catch(() => null)) === null) continue
    useDatabase(url)
    return true
  }
  throw new DatabaseUnavailable(
    `The database of "${holder.name}" (process ${holder.pid}) does not answer. Restart it, then try again.`,
  )
}

/**
 * Waits for the owner to finish migrating. Rejects when the owner runs an older version, which
 * never will.
 */
async function untilMigrated(): Promise<void> {
  for (const startedAt = Date.now(); Date.now() - startedAt < 30_000; await sleep(200))
    if ((await pendingMigrations(databaseDirectUrl())).length === 0) return
  throw new DatabaseUnavailable(
    'The running server is of an older version: its database lacks migrations of this one. Restart it, then try again.',
  )
}

async function createWhenMissing(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [
      database,
    ])
    if (rowCount === 0) await client.query(`create database ${database}`)
  } finally {
    await client.end()
  }
}

const taken = (holder: LockHolder, dataDir: string) =>
  `"${holder.name}" (process ${holder.pid}, since ${holder.since}) already uses ${dataDir}.\n` +
  (holder.stay === 'serves'
    ? `Stop it first (kill ${holder.pid}), or give this one a DATA_DIR and a PORT of its own.`
    : 'Wait until that command is done, then try again.')
