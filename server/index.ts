import cluster from 'node:cluster'
import path from 'node:path'
import * as build from 'virtual:remix/server-build'
import { config, InvalidSettings } from '~/config.server'
import { closeDatabase } from '~/db/client.server'
import { prepare, startWorker, memberIdOfSession } from '~/start.server'
import { migrations } from '../prisma/deploy'
import { DatabaseUnavailable, openMigrated } from './database'
import { gate, watchLoad } from './loadShedding'
import { liveStreams } from './live'
import { connectionHandler, listen } from './listening'
import { log } from './log'
import { listenForChanges } from './changeListener'
import { pageCache } from './pageCache'
import { processQuota, primaryQuota, type ConnectionQuota } from './connectionQuota'
import { servedByPrimary, serveFromProcesses } from './processes'
import { renderer } from './render'
import { stopOnSignal } from './signals'
import { webApp } from './web'

const say = (line: string) => console.log(line)

try {
  await (cluster.isPrimary ? run() : serveForPrimary())
} catch (error) {
  console.error(told(error))
  process.exit(1)
}

/** Runs the site in this process, or supervises several serving processes. */
async function run(): Promise<void> {
  const { webConcurrency, publicUrl, host, port } = config()
  const database = await openMigrated({ name: 'npm start', stay: 'serves' }, (line) =>
    log().warn(line),
  )
  const stops: (() => Promise<void>)[] = [closeDatabase, database.close]
  let stopping = false
  const stop = async () => {
    stopping = true
    for (const one of stops) await one()
  }
  try {
    const notes: string[] = []
    await prepare({ say: (line) => void notes.push(line), embedded: database.kind === 'owned' })
    const worker = await startWorker()
    stops.unshift(worker.stop)
    const web =
      webConcurrency === 1
        ? await serveHere(() => stopping, stops)
        : await serveFromProcesses(webConcurrency, config(), (line) => log().error(line))
    stops.unshift(web.drain)
    stopOnSignal(stop, (line) => log().error(line))
    say(`\nStandpunkt: ${port === web.port ? publicUrl : `http://${host}:${web.port}`}\n`)
    notes.forEach(say)
  } catch (error) {
    await stop()
    throw error
  }
}

function serveHere(leaving: () => boolean, stops: (() => Promise<void>)[]) {
  const { handler, onLeave, stop } = site(leaving, processQuota())
  stops.unshift(stop)
  return listen(handler, config(), onLeave)
}

/**
 * Runs one of several serving processes. The primary process that forked it owns the database and
 * the listening socket.
 */
function serveForPrimary(): void {
  const { handler, onLeave, stop } = site(() => door.leaving(), primaryQuota())
  const door = connectionHandler(handler, onLeave)
  servedByPrimary(door, async () => {
    await door.empty()
    await stop()
    await closeDatabase()
  })
}

/** Creates the request handler and returns it with a function that stops everything it started. */
function site(leaving: () => boolean, places: ConnectionQuota) {
  const files = path.resolve(import.meta.dirname, '../client')
  const only = gate(watchLoad())
  const moves = listenForChanges((line) => log().warn(line))
  const streams = liveStreams({ moves, places, gate: only, whose: memberIdOfSession })
  const app = webApp({
    build,
    mode: 'production',
    files,
    migrations: migrations().map(({ name }) => name),
    gate: only,
    caughtUp: moves.caughtUp,
    leaving,
    live: streams.router,
  })
  return {
    handler: pageCache({ render: renderer(build, 'production'), next: app, moves, gate: only }),
    onLeave: streams.leave,
    stop: moves.stop,
  }
}

/** Returns the message of an expected error, and any other error with its stack. */
function told(error: unknown): unknown {
  if (error instanceof InvalidSettings || error instanceof DatabaseUnavailable) return error.message
  if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) return error
  return `Port ${config().port} on ${config().host} is taken. Stop whatever listens there, or set PORT to another one.`
}
