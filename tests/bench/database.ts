import { createHash } from 'node:crypto'
import path from 'node:path'
import pg from 'pg'
import { closeDatabase, database } from '~/db/client.server'
import { useDatabase } from '~/config.server'
import { countWords } from '~/domain/search/countWords.server'
import { reconcile } from '~/domain/votes/reconcile.server'
import { deploy, migrations } from '../../prisma/deploy'
import { embeddedSettings } from '../../server/database'
import { startCluster } from '../../server/postgres/cluster'
import { prepareCluster } from '../../server/postgres/home'
import { takeLock } from '../../server/postgres/lock'
import { build } from './dataset/build'
import type { Size } from './dataset/plan'

/** Version of the generator; increased when the same size would produce other rows. */
const generation = 3

/** A Postgres of the bench's own, with a fresh copy of the data set. */
export type BenchDatabase = {
  url: string
  /** Returns the process id of the server. */
  postmaster(): number
  stop(): Promise<void>
}

/**
 * Opens a copy of the data set of this size, which is built once per state of the migrations and
 * kept.
 */
export async function openDataset(size: Size, say: (line: string) => void): Promise<BenchDatabase> {
  const dataDir = path.resolve('.cache/bench', size.name)
  const lock = takeLock(path.join(dataDir, 'owner.lock'), { name: 'npm run bench', stay: 'serves' })
  if (!lock.taken)
    throw new Error(`"${lock.holder.name}" (process ${lock.holder.pid}) is measuring already.`)
  const cluster = await startCluster(
    await prepareCluster(dataDir, 'durable'),
    [
      ...embeddedSettings,
      'shared_preload_libraries=pg_stat_statements',
      'pg_stat_statements.track_planning=on',
    ],
    say,
  )
  const stop = async () => {
    await cluster.stop()
    lock.release()
  }
  try {
    const kept = await keptDataset(cluster.url, size, say)
    await freshCopy(cluster.url('postgres'), kept)
    return { url: cluster.url('bench'), postmaster: () => cluster.pid() ?? 0, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function keptDataset(
  urlOf: (database: string) => string,
  size: Size,
  say: (line: string) => void,
): Promise<string> {
  const all = migrations()
  const made = { generation, size, migrations: all.map(({ name, checksum }) => name + checksum) }
  const name = `dataset_${createHash('sha256').update(JSON.stringify(made)).digest('hex').slice(0, 16)}`
  if (await exists(urlOf('postgres'), name)) return name
  const begun = Date.now()
  say(
    `Building the data set (${size.posts.toLocaleString('en')} posts in ${size.threads.toLocaleString('en')} threads); it is kept for the next run.`,
  )
  const draft = `${name}_draft`
  await asAdmin(urlOf('postgres'), async (admin) => {
    const { rows } = await admin.query<{ datname: string }>(
      `select datname from pg_database where datname ~ '^(dataset_|bench$)'`,
    )
    for (const { datname } of rows)
      await admin.query(`drop database if exists ${admin.escapeIdentifier(datname)} with (force)`)
    await admin.query(`create database ${draft}`)
  })
  await deploy(urlOf(draft), all)
  await build(urlOf(draft), size, (line) =>
    say(`  ${line} (${((Date.now() - begun) / 1_000).toFixed(0)} s)`),
  )
  await settle(urlOf(draft))
  await asAdmin(urlOf('postgres'), (admin) =>
    admin.query(`alter database ${draft} rename to ${name}`),
  )
  return name
}

/** Counts the words for spelling correction, and checks that the counters need no correction. */
async function settle(url: string): Promise<void> {
  useDatabase(url)
  const context = { db: database(), viewer: null, now: new Date() }
  try {
    await countWords(context, 2_000)
    const drifts = await reconcile(context)
    if (drifts.length > 0)
      throw new Error(
        `The data set is wrong: ${drifts.length} posts have counters that differ from their votes.`,
      )
  } finally {
    await closeDatabase()
  }
}

async function freshCopy(url: string, kept: string): Promise<void> {
  await asAdmin(url, async (admin) => {
    await admin.query('drop database if exists bench with (force)')
    await admin.query(`create database bench template ${kept} strategy file_copy`)
    await admin.query('checkpoint')
  })
}

async function exists(url: string, name: string): Promise<boolean> {
  return asAdmin(
    url,
    async (admin) =>
      (await admin.query('select from pg_database where datname = $1', [name])).rowCount !== 0,
  )
}

async function asAdmin<T>(url: string, act: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: url, application_name: 'bench' })
  admin.on('error', () => {})
  await admin.connect()
  try {
    return await act(admin)
  } finally {
    await admin.end()
  }
}
