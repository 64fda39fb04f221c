import { setTimeout as sleep } from 'node:timers/promises'
import { run, type Runner } from 'graphile-worker'
import { databaseDirectUrl } from '~/config.server'
import { libraryLog, writeLog } from './log.server'
import { schedule, tasks } from './tasks.server'

/** Delay before a worker that lost its database restarts, in milliseconds. */
const pause = 5_000

/**
 * Starts a worker in this process, and restarts it whenever it stops by itself. Several may run,
 * here and elsewhere: each task runs once per schedule.
 */
export async function startWorker(): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController()
  let runner: Runner | null = await begin()
  const kept = keep()
  return {
    async stop() {
      stopping.abort()
      await runner?.stop().catch(() => {})
      await kept
    },
  }

  async function keep(): Promise<void> {
    while (!stopping.signal.aborted) {
      await runner?.promise.catch((error: unknown) =>
        writeLog('error', 'the worker stopped and will restart', { reason: String(error) }),
      )
      runner = null
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => {})
      if (!stopping.signal.aborted) runner = await begin().catch(() => null)
      // It may have started while it was being stopped.
      if (stopping.signal.aborted) await runner?.stop().catch(() => {})
    }
  }
}

async function begin(): Promise<Runner> {
  const runner = await run({
    connectionString: databaseDirectUrl(),
    maxPoolSize: 3,
    concurrency: 2,
    noHandleSignals: true,
    taskList: tasks(writeLog),
    parsedCronItems: schedule,
    logger: libraryLog,
  })
  // Catches up on what an earlier version left undone, and on events from before the queue existed.
  for (const task of ['weighThreads', 'catchUpOpinions'])
    await runner.addJob(task, {}, { jobKey: task }).catch((error: unknown) =>
      writeLog('warn', 'what was left undone could not be asked for', {
        task,
        reason: String(error),
      }),
    )
  return runner
}
