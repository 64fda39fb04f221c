import { closeDatabase } from '~/db/client.server'
import { startWorker } from '~/start.server'
import { openMigrated } from './database'
import { stopOnSignal } from './signals'

// Runs the background worker as a process of its own, on this or another machine.
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
