import type { ParsedCronItem, TaskList } from 'graphile-worker'
import { parseCronItems } from 'graphile-worker'
import { database } from '~/db/client.server'
import { deleteExpiredLimits } from '~/db/sql/identity/deleteExpiredLimits'
import { deleteExpiredSessions } from '~/db/sql/identity/deleteExpiredSessions'
import { computeMissingStrengths } from '~/domain/arguments/computeMissingStrengths.server'
import { readOverdue } from '~/domain/opinions/readOverdue.server'
import { recompute } from '~/domain/opinions/recompute.server'
import { countWords } from '~/domain/search/countWords.server'
import { reconcile } from '~/domain/votes/reconcile.server'
import type { WriteLog } from './log.server'

/** The worker's tasks by name. Every task is idempotent. */
export const tasks = (tell: WriteLog): TaskList => ({
  async reconcileCounters() {
    const drifts = await reconcile({ db: database(), viewer: null, now: new Date() })
    for (const drift of drifts)
      tell('warn', 'a counter had drifted from its votes and was mended', drift)
    tell('info', 'counters compared with votes', { mended: drifts.length })
  },
  async sweepExpired() {
    const [sessions, limits] = [
      await deleteExpiredSessions(database()),
      await deleteExpiredLimits(database()),
    ]
    tell('debug', 'expired rows swept', { sessions, limits })
  },
  async countWords() {
    const counted = await countWords({ db: database(), viewer: null, now: new Date() })
    if (counted > 0) tell('debug', 'words of new posts counted', { counted })
  },
  async weighThreads() {
    const weighed = await computeMissingStrengths({ db: database(), viewer: null, now: new Date() })
    if (weighed > 0)
      tell('info', 'debates from before arguments were weighed are weighed', { weighed })
  },
  async findOpinions(payload) {
    // Enqueued by a database trigger, in the transaction of every change that affects opinion
    // groups.
    const threadId = threadIn(payload)
    await recompute({ db: database(), viewer: null, now: new Date() }, threadId)
    tell('debug', 'opinion groups found', { threadId })
  },
  async catchUpOpinions(_payload, { addJob }) {
    for (const threadId of await readOverdue({ db: database(), viewer: null, now: new Date() }))
      await addJob(
        'findOpinions',
        { threadId },
        { jobKey: `findOpinions:${threadId}`, jobKeyMode: 'preserve_run_at' },
      )
  },
})

function threadIn(payload: unknown): number {
  if (
    typeof payload === 'object' &&
    payload !== null &&
    'threadId' in payload &&
    typeof payload.threadId === 'number'
  )
    return payload.threadId
  throw new Error('A job names no thread.')
}

/** The schedule of the recurring tasks (UTC). A missed night is caught up within a day. */
export const schedule: ParsedCronItem[] = parseCronItems([
  {
    task: 'reconcileCounters',
    match: '17 2 * * *',
    identifier: 'reconcileCounters',
    options: { backfillPeriod: 86_400_000, maxAttempts: 3 },
  },
  {
    task: 'sweepExpired',
    match: '*/20 * * * *',
    identifier: 'sweepExpired',
    options: { maxAttempts: 1 },
  },
  {
    task: 'countWords',
    match: '* * * * *',
    identifier: 'countWords',
    options: { maxAttempts: 1, jobKey: 'countWords' },
  },
  {
    task: 'catchUpOpinions',
    match: '47 2 * * *',
    identifier: 'catchUpOpinions',
    options: { maxAttempts: 3, jobKey: 'catchUpOpinions' },
  },
])
