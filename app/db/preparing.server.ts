import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { preparedNames } from './prepared'

/**
 * Prisma's way to the connections of a pool, on which hot statements stay prepared. When a connection no longer has one, or
 * what it gives has changed since (a migration has run), all are prepared anew under other names, and every connection
 * from before is ended when it comes back. Outside of a transaction the statement is sent once more: it had not begun.
 */
export class PreparingAdapter extends PrismaPg {
  constructor(
    pool: pg.Pool,
    private readonly names = new Names(),
  ) {
    super(pool, { statementNameGenerator: ({ sql }) => names.of(sql) })
    const begun = new WeakMap<pg.PoolClient, number>()
    pool.on('connect', (client) => void begun.set(client, names.generation))
    pool.on('release', (_error, client) => {
      // The pool takes no connection back that is ending.
      if ((begun.get(client) ?? names.generation) < names.generation) void client.end()
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

/** The names of prepared statements, and how often they were made anew. */
class Names {
  generation = 0
  of = preparedNames(this.generation)

  /** Makes them anew, once for all who notice that those of a generation are stale. */
  renew(stale: number): void {
    if (stale === this.generation) this.of = preparedNames(++this.generation)
  }
}

/** What Postgres says of a prepared statement that gives something else by now (feature_not_supported), or that it has not got. */
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
