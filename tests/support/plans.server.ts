import { database, pool, type Db } from '~/db/client.server'

type Plan = { 'Node Type': string; 'Actual Rows': number; 'Actual Loops': number; 'Rows Removed by Filter'?: number; Plans?: Plan[] }

/** How many rows of tables one statement has read, whether it gave them on or threw them away. */
export type Reading = { statement: string; rows: number }

/** The database, and what each raw statement on it reads, as Postgres explains it. */
export function explained(): { db: Db; readings: Reading[] } {
  const readings: Reading[] = []
  const db = database().$extends({
    query: {
      async $queryRaw({ args, query }) {
        const { rows } = await pool().query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`explain (analyze, format json) ${args.text}`, args.values)
        readings.push({ statement: /-- (\w+)/.exec(args.text)?.[1] ?? '', rows: Math.round(rowsIn(rows[0]?.['QUERY PLAN'][0]?.Plan)) })
        return query(args)
      },
    },
  })
  return { db: db as unknown as Db, readings }
}

/** What a plan's scans of tables and indexes have read; what it made itself on the way does not count. */
const rowsIn = (plan: Plan | undefined): number =>
  plan === undefined ? 0 : (plan.Plans ?? []).reduce((sum, beneath) => sum + rowsIn(beneath), reads.has(plan['Node Type']) ? (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops'] : 0)

const reads = new Set(['Seq Scan', 'Index Scan', 'Index Only Scan', 'Bitmap Heap Scan'])
