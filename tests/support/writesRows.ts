import { closeDatabase, pool } from '~/db/client.server'
import { openMigrated } from '../../server/database'

// Opens the embedded database and writes one row after the other; prints each number after its
// commit. The test may kill it right after its first output, so the handler is installed before.
let writing = true
process.once('SIGTERM', () => (writing = false))
const database = await openMigrated(
  { name: 'writes rows', stay: process.argv[2] === 'passes' ? 'passes' : 'serves' },
  () => {},
)
await pool().query('create table if not exists acknowledged (n int primary key)')
const { rows } = await pool().query<{ n: number }>('select n from acknowledged order by n')
console.log(`stored ${JSON.stringify(rows.map(({ n }) => n))}`)
console.log(`${database.kind}`)
for (let n = (rows.at(-1)?.n ?? 0) + 1; writing; n++) {
  try {
    await pool().query('insert into acknowledged values ($1)', [n])
    console.log(`wrote ${n}`)
  } catch (error) {
    console.log(
      `failed ${n} ${error instanceof Error && 'code' in error ? String(error.code) : ''}`,
    )
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
await closeDatabase()
await database.close()
console.log('closed')
