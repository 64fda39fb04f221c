import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { databaseDirectUrl, databaseUrl } from '~/config.server'
import { Prisma, PrismaClient } from './generated/client'
import { PreparingAdapter } from './preparingAdapter.server'

/** The database handle of reads and acts: the client itself or a transaction. */
export type Db = Prisma.TransactionClient

/** SQL NULL for a JSON column. */
export const noJson = Prisma.DbNull

type Connections = { pool: pg.Pool; prisma: PrismaClient }

// In development modules are reloaded while the process keeps running; its connections must not
// multiply.
const held: { standpunktConnections?: Connections } = globalThis as {
  standpunktConnections?: Connections
}

function connect(): Connections {
  const pool = new pg.Pool({
    connectionString: databaseUrl(),
    max: 10,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 10_000,
    idle_in_transaction_session_timeout: 10_000,
    application_name: 'standpunkt',
  })
  // Without a handler, an idle client that loses its connection would end the process.
  pool.on('error', () => {})
  // The same applies to a client that was just checked out; its user gets the error from the
  // pending query.
  pool.on('connect', (client) => void client.on('error', () => {}))
  // A transaction pooler gives each transaction another connection, which has no prepared
  // statements.
  const adapter =
    databaseDirectUrl() === databaseUrl() ? new PreparingAdapter(pool) : new PrismaPg(pool)
  return { pool, prisma: new PrismaClient({ adapter, errorFormat: 'minimal' }) }
}

const connections = () => (held.standpunktConnections ??= connect())

/** Returns the Prisma client of this process. */
export const database = (): PrismaClient => connections().prisma

/** Returns the underlying pg pool, for libraries that use Postgres directly. */
export const pool = (): pg.Pool => connections().pool

/**
 * Runs a function in a transaction, or in the caller's transaction when there is one. `timeout` is
 * in milliseconds.
 */
export function atomically<T>(db: Db, act: (db: Db) => Promise<T>, timeout = 15_000): Promise<T> {
  if (db !== held.standpunktConnections?.prisma) return act(db)
  return held.standpunktConnections.prisma.$transaction(act, { maxWait: 12_000, timeout })
}

/**
 * Prisma's error codes for an unreachable database, an exhausted pool, and conflicts between
 * transactions.
 */
const awayCodes = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2034', 'P2037'])

/**
 * Returns true when the database was temporarily unable to run a statement, as opposed to rejecting
 * it. Includes outdated prepared statements.
 */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && typeof error.code === 'string' && awayCodes.has(error.code)) return true
  return /ECONNREFUSED|ECONNRESET|Can't reach database|[Tt]imeout exceeded when trying to connect|Connection terminated|terminating connection|is (starting up|shutting down)|in recovery mode|not (yet )?accepting connections|not queryable|write EPIPE|deadlock detected|canceling statement due to|Code: `(0A000|26000|57P0\d|08\w{3})`/.test(
    `${error.message} ${String(error.cause ?? '')}`,
  )
}

/** Returns true for a violation of a unique constraint. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError &&
  error.code === 'P2010' &&
  error.message.includes('Code: `23505`')

/** Closes all connections; the next use opens new ones. */
export async function closeDatabase(): Promise<void> {
  const open = held.standpunktConnections
  delete held.standpunktConnections
  await open?.prisma.$disconnect()
  if (open && !open.pool.ended) await open.pool.end()
}
