import { parseArgs } from 'node:util'
import { closeDatabase } from '~/db/client.server'
import { seedDebates, seedDemo } from '~/start.server'
import { openMigrated } from '../server/database'

// `npm run seed` seeds missing built-in debates; `npm run seed -- --demo` also adds the demo
// voices.
try {
  const { values } = parseArgs({ options: { demo: { type: 'boolean', default: false } } })
  const open = await openMigrated({ name: 'npm run seed', stay: 'passes' }, console.error)
  try {
    await (values.demo ? seedDemo() : seedDebates())
  } finally {
    await closeDatabase()
    await open.close()
  }
  console.log(
    values.demo
      ? 'The built-in debates are there, with the demo’s voices.'
      : 'The built-in debates are there.',
  )
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
