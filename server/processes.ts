import cluster, { type Worker } from 'node:cluster'
import { createServer, Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ConnectionHandler, Listening } from './listening'
import { serveQuotaTo, processQuota } from './connectionQuota'

type Word = 'ready' | 'connection' | 'drain'

/**
 * Forks serving processes, replaces those that die, and passes each connection to one of them in
 * turn. The primary listens itself: it is never busy, so it can stop listening without losing
 * queued connections, and each process receives the stop message after its last connection.
 */
export async function serveFromProcesses(
  count: number,
  { host, port }: { host: string; port: number },
  say: (line: string) => void,
): Promise<Listening> {
  const serving: Worker[] = []
  const places = processQuota()
  let leaving = false

  const begin = async (): Promise<void> => {
    const worker = cluster.fork()
    await ready(worker)
    serveQuotaTo(worker, places)
    serving.push(worker)
    worker.once('exit', (code, signal) => {
      serving.splice(serving.indexOf(worker), 1)
      if (!leaving) say(`A serving process has ended (${signal ?? code}); starting another.`)
      void again()
    })
  }
  const again = async (): Promise<void> => {
    await sleep(500)
    if (!leaving) await begin().catch(again)
  }
  const give = (socket: Socket): void => {
    const worker = serving.shift()
    if (!worker) return void socket.destroy()
    serving.push(worker)
    worker.send('connection' satisfies Word, socket, {}, (error) => error && socket.destroy())
  }

  const door = createServer({ pauseOnConnect: true, noDelay: true }, give)
  await Promise.all(Array.from({ length: count }, begin))
  await new Promise<void>((resolve, reject) =>
    door.once('error', reject).listen(port, host, resolve),
  )
  const bound = door.address()
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : port,
    leaving: () => leaving,
    async drain() {
      leaving = true
      const ended = serving.map((worker) => new Promise((resolve) => worker.once('exit', resolve)))
      // Each process first asks its clients to reconnect, while new connections are still accepted.
      for (const worker of serving) worker.send('drain' satisfies Word)
      await sleep(300)
      await new Promise((resolve) => setImmediate(resolve))
      door.close()
      await sleep(50)
      for (const worker of serving) worker.send('drain' satisfies Word)
      await Promise.all(ended)
    },
  }
}

/** Receives connections and the stop message from the primary, in a serving process. */
export function servedByPrimary(doorway: ConnectionHandler, stop: () => Promise<void>): void {
  let told = false
  const end = () => void stop().finally(() => process.exit(0))
  process.on('message', (word, handle) => {
    if (word === 'connection' && handle instanceof Socket) doorway.enter(handle)
    if (word !== 'drain') return
    if (told) end()
    else doorway.leave()
    told = true
  })
  // Without the primary there may be no database, and nothing that stops this process.
  process.once('disconnect', end)
  // Ctrl-C reaches every process of the terminal, but the primary decides when to stop.
  process.on('SIGINT', () => {}).on('SIGTERM', () => {})
  process.send?.('ready' satisfies Word)
}

const ready = (worker: Worker) =>
  new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve())
    worker.once('exit', () =>
      reject(new Error('A serving process did not start; its reason stands above.')),
    )
  })
