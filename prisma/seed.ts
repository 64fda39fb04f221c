import { closeDatabase } from '~/db/client.server'
import { prepare } from '~/start.server'
import { openMigrated } from '../server/database'

// Fills an empty database with the debates and voices of the demonstration; one that has something in it stays as it is.
try {
  const database = await openMigrated({ name: 'npm run seed', stay: 'passes' }, console.error)
  try {
    await prepare({ say: console.log })
  } finally {
    await closeDatabase()
    await database.close()
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
