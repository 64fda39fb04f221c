import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { statementNames } from './statementNames'

/**
 * A Prisma adapter that keeps hot statements prepared. When a prepared statement is missing or
 * outdated (because a migration ran), all names are replaced and older connections are closed when
 * they are released. Outside a transaction the statement is retried once, since it has not run.
 */
export class PreparingAdapter extends PrismaPg {
  constructor(
    pool: pg.Pool,
    private readonly names = new Names(),
  ) {
    super(pool, { statementNameGenerator: ({ sql }) => names.of(sql) })
    const startedAt = new WeakMap<pg.PoolClient, number>()
    pool.on('connect', (client) => void startedAt.set(client, names.generation))
    pool.on('release', (_error, client) => {
      // The pool does not reuse a connection that is closing.
      if ((startedAt.get(client) ?? names.generation) < names.generation) void client.end()
    })
  }

  override async connect() {
    const adapter = await super.connect()
    const [query, execute, start] = [
      adapter.queryRaw.bind(adapter),
      adapter.executeRaw.bind(adapter),
      adapter.startTransaction.bind(adapter),
    ]
    adapter.queryRaw = this.again(query)
    adapter.executeRaw = this.again(execute)
    adapter.startTransaction = async (isolation) => {
      const transaction = await start(isolation)
      transaction.queryRaw = this.noticing(transaction.queryRaw.bind(transaction))
      transaction.executeRaw = this.noticing(transaction.executeRaw.bind(transaction))
      return transaction
    }
    return adapter
  }

  private again<Asked extends Statement, Given>(ask: Ask<Asked, Given>): Ask<Asked, Given> {
    const first = this.noticing(ask)
    return (asked) =>
      first(asked).catch((error: unknown) => (isStale(error) ? ask(asked) : Promise.reject(error)))
  }

  private noticing<Asked extends Statement, Given>(ask: Ask<Asked, Given>): Ask<Asked, Given> {
    return async (asked) => {
      const { generation } = this.names
      try {
        return await ask(asked)
      } catch (error) {
        if (isStale(error)) this.names.renew(generation)
        throw error
      }
    }
  }
}

type Statement = { sql: string }
type Ask<Asked, Given> = (asked: Asked) => Promise<Given>

/** The names of the prepared statements of the current generation. */
class Names {
  generation = 0
  of = statementNames(this.generation)

  /** Starts a new generation, once for all callers that detect the same outdated one. */
  renew(stale: number): void {
    if (stale === this.generation) this.of = statementNames(++this.generation)
  }
}

/**
 * Postgres error codes for an outdated prepared statement (feature_not_supported) and for a missing
 * one.
 */
const staleCodes: ReadonlySet<unknown> = new Set(['0A000', '26000'])

function isStale(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : null
  return (
    typeof cause === 'object' &&
    cause !== null &&
    'originalCode' in cause &&
    staleCodes.has(cause.originalCode)
  )
}
