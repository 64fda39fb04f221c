import cluster, { type Worker } from 'node:cluster'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Listening } from './listening'

/** Forks processes that serve, replaces those that die, and resolves when all of them listen. */
export async function serveFromProcesses(count: number, say: (line: string) => void): Promise<Listening> {
  let leaving = false
  const keep = (worker: Worker): void => {
    worker.once('exit', async (code, signal) => {
      if (leaving) return
      say(`A serving process has ended (${signal ?? code}); starting another.`)
      await sleep(1_000)
      if (!leaving) keep(cluster.fork())
    })
  }
  const workers = Array.from({ length: count }, () => cluster.fork())
  const ports = await Promise.all(workers.map(listening))
  workers.forEach(keep)
  return {
    port: ports[0] ?? 0,
    leaving: () => leaving,
    async drain() {
      leaving = true
      await Promise.all(Object.values(cluster.workers ?? {}).map((worker) => worker && ended(worker)))
    },
  }
}

const listening = (worker: Worker) =>
  new Promise<number>((resolve, reject) => {
    worker.once('listening', ({ port }) => resolve(port))
    worker.once('exit', () => reject(new Error('A serving process did not start; its reason stands above.')))
  })

const ended = (worker: Worker) =>
  new Promise<void>((resolve) => {
    if (worker.isDead()) return resolve()
    worker.once('exit', () => resolve())
    worker.process.kill('SIGTERM')
  })
