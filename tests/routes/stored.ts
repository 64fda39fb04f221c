import { pool } from '~/db/client.server'

// Tables that change with every request or by the worker.
const passing = [
  'sessions',
  'limits',
  'search_words',
  'search_progress',
  'search_recounts',
  'thread_opinions',
  '_prisma_migrations',
]

/** Returns a fingerprint of everything stored: any inserted, deleted or changed row changes it. */
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
