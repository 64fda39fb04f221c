import { createHash } from 'node:crypto'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { deploy, migrations } from '../../prisma/deploy'
import { startCluster } from '../../server/postgres/cluster'
import { prepareCluster } from '../../server/postgres/home'
import { takeLock } from '../../server/postgres/lock'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The test cluster's own database, for creating and dropping others. */
    clusterUrl: string
    /** The database that each test file copies: all migrations, no rows. */
    template: string
  }
}

type TestCluster = { url: string; template: string; stop(): Promise<void> }

// Every project of a run calls this setup, and all share what the first one started.
const shared: { standpunktTestCluster?: { started: Promise<TestCluster>; users: number } } =
  globalThis as never

/**
 * Starts one cluster for the whole run, kept on disk for the next; the last project to finish stops
 * it.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const held = (shared.standpunktTestCluster ??= { started: start(), users: 0 })
  held.users++
  const cluster = await held.started
  project.provide('clusterUrl', cluster.url)
  project.provide('template', cluster.template)
  return async () => {
    if (--held.users > 0) return
    delete shared.standpunktTestCluster
    await cluster.stop()
  }
}

/** Durability is off, because nothing here is worth keeping. */
const settings = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=300',
  'jit=off',
  'timezone=UTC',
]

async function start(): Promise<TestCluster> {
  const { dataDir, release } = freeSlot()
  const cluster = await startCluster(
    await prepareCluster(dataDir, 'disposable'),
    settings,
    console.error,
  )
  const url = cluster.url('postgres')
  try {
    return {
      url,
      template: await freshTemplate(url, cluster.url),
      async stop() {
        await cluster.stop()
        release()
      },
    }
  } catch (error) {
    await cluster.stop()
    release()
    throw error
  }
}

/** Concurrent runs use separate clusters. */
function freeSlot(): { dataDir: string; release(): void } {
  for (let slot = 1; ; slot++) {
    const dataDir = path.resolve(`.cache/test-postgres/${slot}`)
    const lock = takeLock(path.join(dataDir, 'owner.lock'), { name: 'tests', stay: 'serves' })
    if (lock.taken) return { dataDir, release: lock.release }
  }
}

async function freshTemplate(url: string, urlOf: (database: string) => string): Promise<string> {
  const all = migrations()
  const template = `template_${createHash('sha256')
    .update(all.map(({ name, checksum }) => name + checksum).join())
    .digest('hex')
    .slice(0, 16)}`
  const admin = new pg.Client({ connectionString: url })
  admin.on('error', () => {})
  await admin.connect()
  try {
    const { rows } = await admin.query<{ datname: string }>(
      `select datname from pg_database where datname ~ '^(test|template)_' and datname <> $1`,
      [template],
    )
    for (const { datname } of rows)
      await admin.query(`drop database if exists ${admin.escapeIdentifier(datname)} with (force)`)
    if (
      (await admin.query('select from pg_database where datname = $1', [template])).rowCount === 0
    ) {
      await admin.query(`create database ${template}_draft`)
      await deploy(urlOf(`${template}_draft`), all)
      await admin.query(`alter database ${template}_draft rename to ${template}`)
    }
  } finally {
    await admin.end()
  }
  return template
}
