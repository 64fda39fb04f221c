import pg from 'pg'
import { derive } from './derive'
import { fill } from './fill'
import type { Size } from './plan'

/**
 * Fills an empty, migrated database, and leaves it like a running one: counted, indexed, analysed.
 */
export async function build(url: string, size: Size, say: (line: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'bench' })
  client.on('error', () => {})
  await client.connect()
  try {
    const restore = await withoutIndexes(client)
    await fill(client, size, say)
    await derive(client)
    say('counted')
    await client.query(`set maintenance_work_mem = '512MB'`)
    await restore()
    say('indexed')
    // Rows added later are at the end of the table; in a running forum they are in order of
    // creation.
    await client.query('cluster posts using posts_pkey')
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

/**
 * Drops indexes except those of constraints, because building them afterwards is faster. Returns a
 * function that recreates them.
 */
async function withoutIndexes(client: pg.Client): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and not i.indisunique and not i.indisprimary`,
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  return async () => {
    for (const { definition } of rows) await client.query(definition)
  }
}
