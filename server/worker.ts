import { closeDatabase } from '~/db/client.server'
import { startWorker } from '~/start.server'
import { openMigrated } from './database'
import { stopOnSignal } from './signals'

// A worker beside the site, on a machine of its own or this one.
try {
  const database = await openMigrated({ name: 'npm run worker', stay: 'passes' }, console.error)
  const worker = await startWorker()
  console.log('The worker is at work.')
  stopOnSignal(async () => {
    await worker.stop()
    await closeDatabase()
    await database.close()
  }, console.error)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
