import { createHash, randomUUID } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'

export type Migration = { name: string; sql: string; checksum: string }

type Applied = { migration_name: string; checksum: string; finished_at: Date | null }

/** The advisory lock of Prisma Migrate, so that it and this function never run at the same time. */
const migrating = 72_707_369

/** Returns the migrations in the repository, oldest first. */
export function migrations(dir = path.resolve('prisma/migrations')): Migration[] {
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(dir, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/**
 * Applies pending migrations, each in its own transaction, and returns their names. Safe to run in
 * several processes.
 */
export async function deploy(
  url: string,
  all: readonly Migration[] = migrations(),
): Promise<string[]> {
  return withClient(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [migrating])
    await client.query(`create table if not exists _prisma_migrations (
      id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
      migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
      started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`)
    const due = missingFrom(await applied(client), all)
    for (const migration of due) await apply(client, migration)
    return due.map(({ name }) => name)
  })
}

/**
 * Returns the names of the pending migrations.
 * @throws when an applied migration was changed
 */
export async function pendingMigrations(
  url: string,
  all: readonly Migration[] = migrations(),
): Promise<string[]> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ there: boolean }>(
      `select to_regclass('_prisma_migrations') is not null as there`,
    )
    return missingFrom(rows[0]?.there ? await applied(client) : [], all).map(({ name }) => name)
  })
}

async function applied(client: pg.Client): Promise<Applied[]> {
  const { rows } = await client.query<Applied>(
    'select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null',
  )
  return rows
}

function missingFrom(rows: readonly Applied[], all: readonly Migration[]): Migration[] {
  const known = new Map(rows.map((row) => [row.migration_name, row]))
  return all.filter(({ name, checksum }) => {
    const row = known.get(name)
    if (!row) return true
    if (row.finished_at === null)
      throw new Error(
        `The migration ${name} failed halfway in an earlier attempt. Mend the database, then delete its row in _prisma_migrations.`,
      )
    if (row.checksum !== checksum)
      throw new Error(
        `The migration ${name} was changed after it had been applied. Restore it, and write a new one instead.`,
      )
    return false
  })
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query(
      `insert into _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
       values ($1, $2, clock_timestamp(), $3, now(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw new Error(
      `The migration ${name} failed, and nothing of it was kept: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    )
  }
}

async function withClient<T>(url: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'standpunkt migrate',
    connectionTimeoutMillis: 10_000,
  })
  client.on('error', () => {})
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}
