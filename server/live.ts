import { Router, type Request, type Response } from 'express'
import type { ThreadEvent } from '~/domain/events/eventWindow'
import { networkOf } from './address'
import { RequestError, sendError } from './errorHandlers'
import type { Gate } from './loadShedding'
import { liveThreads, type LiveThreads } from './liveThreads'
import { log } from './log'
import type { ChangeListener } from './changeListener'
import type { ConnectionQuota } from './connectionQuota'

/** The server-sent event streams that report changes to open pages. */
export type LiveStreams = {
  router: Router
  /**
   * Asks every page to reconnect after a random delay, ends its stream, and accepts no new ones.
   */
  leave(): void
}

/** Maximum number of open streams of a member, an address and a process. */
export const streamLimits = { member: 6, address: 20, process: 10_000 } as const

/** How many bytes may be buffered for a slow client before its stream is closed. */
const patience = 64 * 1_024

const streamHeaders = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
}

/** Interval of keep-alive comments in milliseconds, shorter than the idle timeout of proxies. */
const heartbeat = 25_000

/**
 * Delay before a page reconnects, in milliseconds, randomised so that not all pages reconnect at
 * once.
 */
const comeBack = { after: 1_000, within: 9_000 } as const

/** Dependencies of the streams. */
export type LiveDependencies = {
  moves: ChangeListener
  places: ConnectionQuota
  /** Admits new streams unless the process is overloaded. */
  gate: Gate
  /** Returns the member's id of a session cookie's value, or null. */
  whose: (token: string) => Promise<number | null>
}

/**
 * Serves server-sent events at `/live/t/:id?after=VERSION`. Events name the changed post and the
 * kind of change, but contain no content, so no authorisation is needed. A page that reconnects
 * sends the last version it knows.
 */
export function liveStreams({ moves, places, gate, whose }: LiveDependencies): LiveStreams {
  const threads = liveThreads(moves, (error) =>
    log().warn(
      { fault: error instanceof Error ? error.name : typeof error },
      'a live thread could not be read',
    ),
  )
  const open = new Set<Response>()
  let leaving = false
  setInterval(() => open.forEach((res) => send(res, ':\n\n')), heartbeat).unref()

  const router = Router()
  router.get('/live/t/:threadId', async (req, res) => {
    const refusal = refusedOf(req, leaving)
    if (refusal !== null) return sendError(req, res, refusal)
    if (req.method === 'HEAD') return void res.status(200).set(streamHeaders).end()
    const letGo = gate.enter()
    if (letGo === null) return sendError(req, res, new RequestError(503, { 'Retry-After': '2' }))
    try {
      if (!(await hasPlace(req, res)))
        return sendError(req, res, new RequestError(429, { 'Retry-After': '30' }))
      await begin(threads, req, res)
    } catch (error) {
      log().warn(
        { fault: error instanceof Error ? error.name : typeof error },
        'a stream could not begin',
      )
      return sendError(req, res, new RequestError(503, { 'Retry-After': '5' }))
    } finally {
      letGo()
    }
    open.add(res)
    whenClosed(res, () => open.delete(res))
    // Streams opened while the others were being closed.
    if (leaving) goodbye(res)
  })

  /**
   * Acquires quota for the address, and for the member of the session if it is valid. Invalid
   * sessions give no additional quota.
   */
  async function hasPlace(req: Request, res: Response): Promise<boolean> {
    const take = async (name: string, most: number) => {
      const giveBack = await places.take([{ name, most }])
      if (giveBack !== null) whenClosed(res, giveBack)
      return giveBack !== null
    }
    if (
      open.size >= streamLimits.process ||
      !(await take(`address ${networkOf(req.ip ?? '')}`, streamLimits.address))
    )
      return false
    const token = sessionOf(req)
    const member = token === null ? null : await whose(token)
    return member === null ? true : take(`member ${member}`, streamLimits.member)
  }

  return {
    router,
    leave() {
      leaving = true
      open.forEach(goodbye)
    },
  }
}

async function begin(threads: LiveThreads, req: Request, res: Response): Promise<void> {
  const { threadId, after } = askedFor(req)
  const follower = {
    tell: (told: readonly ThreadEvent[]) => send(res, told.map(textOf).join('')),
    tooMuch: (version: number) =>
      send(res, `id: ${version}\nevent: much\ndata: {"version":${version}}\n\n`),
    end: () => goodbye(res),
  }
  const joined = await threads.join(threadId, after, follower)
  if (joined === null) return sendError(req, res, new RequestError(404))
  whenClosed(res, joined.leave)
  const { mergedInto } = joined
  // A client that missed the merge receives it first.
  if (mergedInto !== null && (after === null || after >= joined.version))
    return void res.set('Cache-Control', 'no-store').redirect(301, `/live/t/${mergedInto}`)
  res.status(200).set(streamHeaders)
  send(
    res,
    `retry: ${aWhile()}\nid: ${after ?? joined.version}\nevent: here\ndata: {"version":${joined.version}}\n\n`,
  )
  joined.begin()
}

/**
 * Returns the error for a request that gets no stream, before any lookup; null when it may have
 * one.
 */
function refusedOf(req: Request, leaving: boolean): RequestError | null {
  if (leaving) return new RequestError(503, { 'Retry-After': '2' })
  // Other sites cannot read a stream, but they could use up a visitor's quota.
  if (req.get('Sec-Fetch-Site') === 'cross-site') return new RequestError(403)
  if (!/^[1-9]\d{0,8}$/.test(req.params.threadId ?? '')) return new RequestError(404)
  return null
}

/** Parses the thread's id and the last version the page knows (null when not given). */
function askedFor(req: Request): { threadId: number; after: number | null } {
  // A browser that reconnects by itself sends the last event's id, while its address still contains
  // the first version.
  const known = [req.get('Last-Event-ID'), req.query.after].flatMap((said) =>
    typeof said === 'string' && /^\d{1,9}$/.test(said) ? [Number(said)] : [],
  )
  return {
    threadId: Number(req.params.threadId),
    after: known.length === 0 ? null : Math.max(...known),
  }
}

/** Returns the value of the session cookie when it has our format, else null. */
const sessionOf = (req: Request): string | null =>
  /(?:^|;)\s*(?:__Host-)?session=([a-z2-7]{40})\s*(?:;|$)/.exec(req.headers.cookie ?? '')?.[1] ??
  null

const texts = new WeakMap<ThreadEvent, string>()

/** Formats an event for the wire. All streams share the text. */
function textOf(told: ThreadEvent): string {
  const { version, kind, post } = told
  const text =
    texts.get(told) ?? `id: ${version}\ndata: ${JSON.stringify({ version, kind, post })}\n\n`
  texts.set(told, text)
  return text
}

const aWhile = () => comeBack.after + Math.floor(Math.random() * comeBack.within)

function send(res: Response, text: string): void {
  if (res.writableEnded || res.destroyed) return
  res.write(text)
  // A client that does not read can reconnect and catch up, so its events are not buffered.
  if (res.writableLength > patience) res.destroy()
}

function goodbye(res: Response): void {
  const wait = aWhile()
  send(res, `retry: ${wait}\nevent: bye\ndata: {"in":${wait}}\n\n`)
  res.end()
}

function whenClosed(res: Response, act: () => void): void {
  if (res.closed) act()
  else res.once('close', act)
}
