import { pool } from '~/db/client.server'

// What comes and goes with every request, and what the worker counts meanwhile, says nothing about an act.
const passing = [
  'sessions',
  'limits',
  'search_words',
  'search_progress',
  'search_recounts',
  'thread_opinions',
  '_prisma_migrations',
]

/** Everything that is stored, as one fingerprint: any row that is new, gone or different changes it. */
export async function whatIsStored(): Promise<string> {
  const { rows: tables } = await pool().query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  )
  const lasting = tables.map(({ name }) => name).filter((name) => !passing.includes(name))
  const counted = lasting.map(
    (name) =>
      `select '${name}' as name, count(*)::int as rows, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as print from "${name}" t`,
  )
  const { rows } = await pool().query<{ name: string; rows: number; print: string }>(
    counted.join(' union all '),
  )
  return rows.map(({ name, rows: count, print }) => `${name} ${count} ${print}`).join('\n')
}
