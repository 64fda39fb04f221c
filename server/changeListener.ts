import { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { databaseDirectUrl } from '~/config.server'
import { siteChannel, threadChannel, type ThreadMoved } from '~/domain/events/event'

/**
 * Notifications of database changes made by any process. Each `on…` returns a function that
 * unsubscribes.
 */
export type ChangeListener = {
  onThread(hear: (moved: ThreadMoved) => void): () => void
  onSite(hear: () => void): () => void
  /**
   * Called after the first connection and after every reconnection: changes may have been missed
   * before.
   */
  onGap(hear: () => void): () => void
  /** Returns true while changes are received. */
  isConnected(): boolean
  /**
   * Resolves when all changes committed so far have been received, when no changes are received, or
   * after 100 ms.
   */
  caughtUp(): Promise<void>
  stop(): Promise<void>
}

/** Delay before reconnecting, in milliseconds. */
const pause = 500

/** Interval and timeout of the health check of an idle connection, in milliseconds. */
const beat = { every: 2_000, patience: 2_000 } as const

/** How long a request may be delayed by `caughtUp`, in milliseconds. */
const catchingUp = 100

/** Listens for Postgres notifications on a dedicated connection, and reconnects when it is lost. */
export function listenForChanges(say: (line: string) => void): ChangeListener {
  const threads = new Set<(moved: ThreadMoved) => void>()
  const sites = new Set<() => void>()
  const gaps = new Set<() => void>()
  const stopping = new AbortController()
  let line: Line | null = null

  const hear = ({ channel, payload }: { channel: string; payload?: string | undefined }) => {
    const moved = channel === threadChannel ? movedIn(payload) : null
    if (moved !== null) threads.forEach((tell) => tell(moved))
    // A message that cannot be parsed could mean any change.
    else (channel === siteChannel ? sites : gaps).forEach((tell) => tell())
  }

  const keep = async () => {
    for (
      let lost = false;
      !stopping.signal.aborted;
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => {})
    ) {
      const opened = await openLine(hear).catch(() => null)
      if (opened === null) continue
      if (stopping.signal.aborted) return opened.close()
      line = opened
      gaps.forEach((tell) => tell())
      if (lost) say('Receiving changes again.')
      await opened.ended
      line = null
      lost = true
      if (!stopping.signal.aborted)
        say('The connection that reports changes is lost; reconnecting.')
    }
  }
  const kept = keep()

  return {
    onThread: (tell) => listening(threads, tell),
    onSite: (tell) => listening(sites, tell),
    onGap: (tell) => listening(gaps, tell),
    isConnected: () => line !== null,
    async caughtUp() {
      if (line !== null)
        await Promise.race([line.roundTrip(), sleep(catchingUp, undefined, { ref: false })])
    },
    async stop() {
      stopping.abort()
      line?.close()
      await kept
    },
  }
}

/** An open connection; it ends when either side closes it, or when it stops responding. */
type Line = { ended: Promise<void>; roundTrip(): Promise<void>; close(): void }

async function openLine(
  hear: (message: { channel: string; payload?: string | undefined }) => void,
): Promise<Line> {
  // Kept here because a connection that does not respond cannot be closed through the client.
  const socket = new Socket()
  const client = new pg.Client({
    connectionString: databaseDirectUrl(),
    application_name: 'standpunkt moves',
    connectionTimeoutMillis: beat.patience,
    query_timeout: beat.patience,
    keepAlive: true,
    stream: () => socket,
  })
  const close = () => void socket.destroy()
  client.on('error', close)
  client.on('notification', hear)
  const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  try {
    await client.connect()
    for (const channel of [threadChannel, siteChannel])
      await client.query(`listen ${client.escapeIdentifier(channel)}`)
  } catch (error) {
    close()
    throw error
  }
  const roundTrip = shared(() => client.query('select 1').then(() => {}, close))
  const heart = setInterval(() => void roundTrip(), beat.every).unref()
  void ended.then(() => clearInterval(heart))
  return { ended, roundTrip, close }
}

/**
 * Shares one run among concurrent callers. Callers that arrive during a run wait for the next one,
 * because the current one started too early for them.
 */
function shared(go: () => Promise<void>): () => Promise<void> {
  let now: Promise<void> | null = null
  let next: Promise<void> | null = null
  const begin = (): Promise<void> => {
    next = null
    return (now = go().finally(() => (now = null)))
  }
  return () => (now === null ? begin() : (next ??= now.then(begin)))
}

function listening<Tell>(those: Set<Tell>, tell: Tell): () => void {
  those.add(tell)
  return () => void those.delete(tell)
}

function movedIn(payload: string | undefined): ThreadMoved | null {
  try {
    const said = JSON.parse(payload ?? '') as ThreadMoved
    return typeof said.thread === 'number' && typeof said.kind === 'string' ? said : null
  } catch {
    return null
  }
}
