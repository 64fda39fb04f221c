import { InvalidSettings } from '~/config.server'
import { needsDatabase, run } from '~/cli/forum.server'
import { closeDatabase } from '~/db/client.server'
import { DatabaseUnavailable, openMigrated } from './database'

/** Postgres and socket error codes that mean "the server is shutting down". */
const gone = new Set(['57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET'])

process.exitCode = await forum(process.argv.slice(2))

/**
 * Runs a CLI command on the running site's database, if there is one. Commands that need no
 * database open none.
 */
async function forum(argv: string[]): Promise<0 | 1 | 2> {
  const io = {
    stdin: process.stdin,
    out: (line: string) => console.log(line),
    err: (line: string) => console.error(line),
    ...(process.stderr.isTTY && { draw: (text: string) => void process.stderr.write(text) }),
  }
  try {
    if (!needsDatabase(argv)) return await run(argv, io)
    const database = await openMigrated({ name: 'npm run forum', stay: 'passes' }, io.err)
    try {
      return await run(argv, io)
    } finally {
      await closeDatabase()
      await database.close()
    }
  } catch (error) {
    if (error instanceof InvalidSettings || error instanceof DatabaseUnavailable)
      console.error(error.message)
    else if (error instanceof Error && 'code' in error && gone.has(String(error.code)))
      console.error(
        'The database went away in the middle of this command. What it had not yet reported as done is not done.',
      )
    else console.error(error)
    return 1
  }
}
