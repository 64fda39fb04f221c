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
 * The number of rows that a statement read, including discarded ones: with a plan for its values,
 * or with the generic plan that a prepared statement may get.
 */
export type Reading = { statement: string; plan: 'own' | 'generic'; rows: number }

/** Returns the database, and records what each raw statement reads, from EXPLAIN. */
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

/** Explains a statement with its generic plan. */
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
    // Destroys the connection with its settings and prepared statements.
    client.release(true)
  }
}

function written(value: unknown): string {
  if (value instanceof Date) return value.toISOString()
  return Array.isArray(value) ? `{${value.map(written).join(',')}}` : String(value)
}

const rowsOf = (rows: readonly Explained[]): number =>
  Math.round(rowsIn(rows[0]?.['QUERY PLAN'][0]?.Plan))

/** Returns the rows read by a plan's scans of tables and indexes, without intermediate results. */
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
