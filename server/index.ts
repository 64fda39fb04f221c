import cluster from 'node:cluster'
import path from 'node:path'
import * as build from 'virtual:remix/server-build'
import { config, SettingsRefused } from '~/config.server'
import { closeDatabase } from '~/db/client.server'
import { prepare, startWorker } from '~/start.server'
import { migrations } from '../prisma/deploy'
import { DatabaseRefused, openMigrated } from './database'
import { watchLoad } from './limits'
import { listen, type Listening } from './listening'
import { log } from './log'
import { serveFromProcesses } from './processes'
import { stopOnSignal } from './signals'
import { webApp } from './web'

const say = (line: string) => console.log(line)

try {
  await (cluster.isPrimary ? run() : serveForPrimary())
} catch (error) {
  const foreseen = error instanceof SettingsRefused || error instanceof DatabaseRefused || (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
  console.error(foreseen ? told(error) : error)
  process.exit(1)
}

/** The whole site in this process, or with serving processes beside it that this one looks after. */
async function run(): Promise<void> {
  const { webConcurrency, publicUrl, host } = config()
  const database = await openMigrated({ name: 'npm start', stay: 'serves' }, (line) => log().warn(line))
  const stops: (() => Promise<void>)[] = [closeDatabase, database.close]
  const stop = async () => {
    for (const one of stops) await one()
  }
  try {
    const notes: string[] = []
    // Demonstration voices belong into a database of our own making, never into one that was given to us.
    if (database.kind === 'owned') await prepare({ say: (line) => void notes.push(line) })
    const worker = await startWorker()
    stops.unshift(worker.stop)
    const web = webConcurrency === 1 ? await serve() : await serveFromProcesses(webConcurrency, (line) => log().error(line))
    stops.unshift(web.drain)
    stopOnSignal(stop, (line) => log().error(line))
    say(`\nStandpunkt: ${config().port === web.port ? publicUrl : `http://${host}:${web.port}`}\n`)
    notes.forEach(say)
  } catch (error) {
    await stop()
    throw error
  }
}

/** One of several serving processes; the one that forked it owns the database. */
async function serveForPrimary(): Promise<void> {
  const web = await serve()
  const stop = async () => {
    await web.drain()
    await closeDatabase()
  }
  stopOnSignal(stop, (line) => log().error(line))
  // Without the primary there may be no database, and nobody who would end this process.
  process.once('disconnect', () => void stop().finally(() => process.exit(0)))
}

async function serve(): Promise<Listening> {
  const load = watchLoad()
  let web: Listening | null = null
  const app = webApp({
    build,
    mode: 'production',
    files: path.resolve(import.meta.dirname, '../client'),
    migrations: migrations().map(({ name }) => name),
    load,
    leaving: () => web?.leaving() ?? false,
  })
  web = await listen(app, config())
  return web
}

function told(error: Error): string {
  const { host, port } = config()
  if ('code' in error) return `Port ${port} on ${host} is taken. Stop whatever listens there, or set PORT to another one.`
  return error.message
}
