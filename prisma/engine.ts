import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
} from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { migrations } from './deploy'

type Wasm = typeof import('@prisma/schema-engine-wasm/schema_engine_bg')

/**
 * The OID of Postgres's type `"char"`, which adapter-pg does not support although the engine reads
 * it from the catalog.
 */
const charType = 18
const textType = 25

/**
 * Returns the SQL that brings the migrations up to schema.prisma, or null when they agree. Replays
 * all migrations in a temporary database on the server of `url`, whose user must be allowed to
 * create one.
 */
export async function schemaDifference(
  url: string,
  text = readFileSync('prisma/schema.prisma', 'utf8'),
): Promise<string | null> {
  const wasm = await (loaded ??= loadWasm())
  const schema = { path: path.resolve('prisma/schema.prisma'), content: text }
  const open: SqlDriverAdapter[] = []
  const engine = await wasm.SchemaEngine.new(
    { datamodels: [[schema.path, schema.content]] },
    () => {},
    adapters(url, open),
  )
  try {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'migrations', ...migrationList() },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    })
    return exitCode === 0 ? null : (stdout ?? '')
  } catch (cause) {
    // The engine reports JavaScript errors as a number and panics as nothing; their messages are in
    // the registry.
    throw new Error(panics.get() || (cause instanceof Error ? cause.message : String(cause)), {
      cause,
    })
  } finally {
    // Disposing of the engine does not close its connection.
    await Promise.all(open.map((connection) => connection.dispose().catch(() => {})))
    engine.free()
  }
}

const panics = {
  message: '',
  set_message(message: string) {
    this.message = message
  },
  get() {
    return this.message
  },
}

// The package keeps its memory in module state, so there can be only one instance.
let loaded: Promise<Wasm> | null = null

async function loadWasm(): Promise<Wasm> {
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panics })
  const wasm = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const file = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    .replace(/\.js$/, '.wasm')
  const functions = Object.fromEntries(
    Object.entries(wasm).filter(
      (entry): entry is [string, WebAssembly.ImportValue & (typeof entry)[1]] =>
        typeof entry[1] === 'function',
    ),
  )
  const { instance } = await WebAssembly.instantiate(readFileSync(file), {
    './schema_engine_bg.js': functions,
  })
  wasm.__wbg_set_wasm(instance.exports)
  const { __wbindgen_start: begin } = instance.exports
  if (typeof begin === 'function') begin()
  return wasm
}

const migrationList = () => ({
  baseDir: path.resolve('prisma/migrations'),
  lockfile: {
    path: 'migration_lock.toml',
    content: readFileSync('prisma/migrations/migration_lock.toml', 'utf8'),
  },
  shadowDbInitScript: '',
  migrationDirectories: migrations().map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
  })),
})

const adapters = (url: string, open: SqlDriverAdapter[]) =>
  bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    async connect() {
      const connection = await connect(url)
      open.push(connection)
      return connection
    },
    async connectToShadowDb() {
      const name = `shadow_${randomUUID().replaceAll('-', '')}`
      const admin = new pg.Client({ connectionString: url })
      admin.on('error', () => {})
      await admin.connect()
      await admin.query(`create database ${name} template template0`)
      const connection = await connect(withDatabase(url, name))
      const dispose = connection.dispose.bind(connection)
      connection.dispose = async () => {
        await dispose()
        await admin.query(`drop database if exists ${name} with (force)`)
        await admin.end()
      }
      return connection
    },
  })

/**
 * Returns adapter-pg with the changes that the engine needs: one session, `"char"` supported,
 * scripts sent as a whole, connections really closed.
 */
async function connect(url: string): Promise<SqlDriverAdapter> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    application_name: 'standpunkt migrate',
  })
  pool.on('error', () => {})
  let charColumns: number[] = []
  const query = pool.query.bind(pool)
  Object.assign(pool, {
    async query(asked: pg.QueryArrayConfig, values?: unknown[]) {
      const result = await query(asked, values)
      const fields = result.fields ?? []
      charColumns = fields.flatMap((field, at) => (field.dataTypeID === charType ? [at] : []))
      for (const at of charColumns) Object.assign(fields[at] ?? {}, { dataTypeID: textType })
      return result
    },
  })
  const connection = await new PrismaPg(pool).connect()
  const queryRaw = connection.queryRaw.bind(connection)
  connection.queryRaw = async (asked) => {
    const result = await queryRaw(asked)
    for (const at of charColumns) result.columnTypes[at] = ColumnTypeEnum.Character
    return result
  }
  // The original splits scripts at every semicolon, including those inside functions.
  connection.executeScript = async (script) => {
    await query(script)
  }
  connection.dispose = () => pool.end()
  return connection
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
