import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { databaseDirectUrl, databaseUrl } from '~/config.server'
import { Prisma, PrismaClient } from './generated/client'
import { PreparingAdapter } from './preparing.server'

/** The database as a read or an act sees it: the client itself, or a transaction on it. */
export type Db = Prisma.TransactionClient

/** NULL in a JSON column, as a write names it. */
export const noJson = Prisma.DbNull

type Connections = { pool: pg.Pool; prisma: PrismaClient }

// In development modules are loaded anew while the process lives on; its connections must not multiply.
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
  // Without a handler an idle client that loses its server ends the whole process.
  pool.on('error', () => {})
  // Nor has one that was handed over a moment ago; whoever holds it hears of the loss by the answer to what they ask.
  pool.on('connect', (client) => void client.on('error', () => {}))
  // A pooler in between hands each transaction another connection, where nothing was prepared.
  const adapter =
    databaseDirectUrl() === databaseUrl() ? new PreparingAdapter(pool) : new PrismaPg(pool)
  return { pool, prisma: new PrismaClient({ adapter, errorFormat: 'minimal' }) }
}

const connections = () => (held.standpunktConnections ??= connect())

/** The one Prisma client of this process. */
export const database = (): PrismaClient => connections().prisma

/** The connections beneath it, for libraries that speak to Postgres themselves. */
export const pool = (): pg.Pool => connections().pool

/** Runs the act in one transaction, joined to the caller's when there is one already. It may take so long, in milliseconds. */
export function atomically<T>(db: Db, act: (db: Db) => Promise<T>, timeout = 15_000): Promise<T> {
  if (db !== held.standpunktConnections?.prisma) return act(db)
  return held.standpunktConnections.prisma.$transaction(act, { maxWait: 12_000, timeout })
}

/** Prisma's words for a database that is away, has no connection free, or let two acts stand in each other's way. */
const awayCodes = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2034', 'P2037'])

/** Whether an error says that the database could not do it now, not that it refused something; so does a prepared statement that has grown stale. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && typeof error.code === 'string' && awayCodes.has(error.code)) return true
  return /ECONNREFUSED|ECONNRESET|Can't reach database|[Tt]imeout exceeded when trying to connect|Connection terminated|terminating connection|is (starting up|shutting down)|in recovery mode|not (yet )?accepting connections|not queryable|write EPIPE|deadlock detected|canceling statement due to|Code: `(0A000|26000|57P0\d|08\w{3})`/.test(
    `${error.message} ${String(error.cause ?? '')}`,
  )
}

/** Whether an error says that what was to be written is there already. */
export const isThereAlready = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError &&
  error.code === 'P2010' &&
  error.message.includes('Code: `23505`')

/** Ends all connections; the next use opens new ones. */
export async function closeDatabase(): Promise<void> {
  const open = held.standpunktConnections
  held.standpunktConnections = undefined
  await open?.prisma.$disconnect()
  if (open && !open.pool.ended) await open.pool.end()
}
