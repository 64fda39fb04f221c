import { database, pool, type Db } from '~/db/client.server'

type Plan = {
  'Node Type': string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  Plans?: Plan[]
}
type Explained = { 'QUERY PLAN': { Plan: Plan }[] }

/**
 * How many rows of tables one statement has read, whether it gave them on or threw them away: by a plan made for its values,
 * or, as one that is prepared may come to have, by one made for any.
 */
export type Reading = { statement: string; plan: 'own' | 'generic'; rows: number }

/** The database, and what each raw statement on it reads, as Postgres explains it. */
export function explained(): { db: Db; readings: Reading[] } {
  const readings: Reading[] = []
  const db = database().$extends({
    query: {
      async $queryRaw({ args, query }) {
        const [, statement = '', prepared] = /-- (\w+)(, prepared\n)?/.exec(args.text) ?? []
        const { rows } = await pool().query<Explained>(
          `explain (analyze, format json) ${args.text}`,
          args.values,
        )
        readings.push({ statement, plan: 'own', rows: rowsOf(rows) })
        if (prepared !== undefined)
          readings.push({
            statement,
            plan: 'generic',
            rows: rowsOf(await generically(args.text, args.values)),
          })
        return query(args)
      },
    },
  })
  return { db: db as unknown as Db, readings }
}

/** A statement explained by the plan that would do for any values. */
async function generically(text: string, values: readonly unknown[]): Promise<Explained[]> {
  const client = await pool().connect()
  const literals = values.map((value) =>
    value === null || value === undefined ? 'null' : client.escapeLiteral(written(value)),
  )
  try {
    await client.query('set plan_cache_mode = force_generic_plan')
    await client.query(`prepare asked as ${text}`)
    return (
      await client.query<Explained>(
        `explain (analyze, format json) execute asked${literals.length > 0 ? `(${literals.join(', ')})` : ''}`,
      )
    ).rows
  } finally {
    // It goes with all that was set and prepared on it.
    client.release(true)
  }
}

function written(value: unknown): string {
  if (value instanceof Date) return value.toISOString()
  return Array.isArray(value) ? `{${value.map(written).join(',')}}` : String(value)
}

const rowsOf = (rows: readonly Explained[]): number =>
  Math.round(rowsIn(rows[0]?.['QUERY PLAN'][0]?.Plan))

/** What a plan's scans of tables and indexes have read; what it made itself on the way does not count. */
const rowsIn = (plan: Plan | undefined): number =>
  plan === undefined
    ? 0
    : (plan.Plans ?? []).reduce(
        (sum, beneath) => sum + rowsIn(beneath),
        reads.has(plan['Node Type'])
          ? (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops']
          : 0,
      )

const reads = new Set(['Seq Scan', 'Index Scan', 'Index Only Scan', 'Bitmap Heap Scan'])
