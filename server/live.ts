import { Router, type Request, type Response } from 'express'
import type { Told } from '~/domain/events/lately'
import { networkOf } from './address'
import { Fault, sendFault } from './faults'
import type { Gate } from './limits'
import { liveThreads, type LiveThreads } from './liveThreads'
import { log } from './log'
import type { Moves } from './moves'
import type { Places } from './places'

/** The streams that tell open pages what happens to their thread. */
export type Live = {
  router: Router
  /** Tells every page to come back after a while of its own, ends its stream, and takes no more. */
  leave(): void
}

/** How many streams one member, one address and one process may have open. */
export const streamLimits = { member: 6, address: 20, process: 10_000 } as const

/** How many bytes may wait for a client that does not take them before its stream is cut. */
const patience = 64 * 1_024

const streamHeaders = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
}

/** How often a silent stream says that it is still there, in milliseconds: less than proxies wait. */
const heartbeat = 25_000

/** How long a page waits, in milliseconds, before it comes back: each another time, so that they do not come all at once. */
const comeBack = { after: 1_000, within: 9_000 } as const

/** What streams live on. */
export type Living = {
  moves: Moves
  places: Places
  /** Lets a stream begin, unless there is more to do than can be done. */
  gate: Gate
  /** Whose session it is, of what its cookie holds: the member's id, or null. */
  whose: (token: string) => Promise<number | null>
}

/**
 * Server-sent events at `/live/t/:id?after=VERSION`. They say which post of the thread moved, and how, but nothing of
 * what it says; so nobody has to be asked who they are. A page that was away names the last version it knows.
 */
export function live({ moves, places, gate, whose }: Living): Live {
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
    if (refusal !== null) return sendFault(req, res, refusal)
    if (req.method === 'HEAD') return void res.status(200).set(streamHeaders).end()
    const letGo = gate.enter()
    if (letGo === null) return sendFault(req, res, new Fault(503, { 'Retry-After': '2' }))
    try {
      if (!(await hasPlace(req, res)))
        return sendFault(req, res, new Fault(429, { 'Retry-After': '30' }))
      await begin(threads, req, res)
    } catch (error) {
      log().warn(
        { fault: error instanceof Error ? error.name : typeof error },
        'a stream could not begin',
      )
      return sendFault(req, res, new Fault(503, { 'Retry-After': '5' }))
    } finally {
      letGo()
    }
    open.add(res)
    whenClosed(res, () => open.delete(res))
    // Who came while the last were told goodbye has not heard it.
    if (leaving) goodbye(res)
  })

  /** Takes a place for the address, and one for the member whose session it is: of made-up sessions nobody has more. */
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
    tell: (told: readonly Told[]) => send(res, told.map(textOf).join('')),
    tooMuch: (version: number) =>
      send(res, `id: ${version}\nevent: much\ndata: {"version":${version}}\n\n`),
    end: () => goodbye(res),
  }
  const joined = await threads.join(threadId, after, follower)
  if (joined === null) return sendFault(req, res, new Fault(404))
  whenClosed(res, joined.leave)
  const { mergedInto } = joined
  // Who has not heard of it yet hears of it first.
  if (mergedInto !== null && (after === null || after >= joined.version))
    return void res.set('Cache-Control', 'no-store').redirect(301, `/live/t/${mergedInto}`)
  res.status(200).set(streamHeaders)
  send(
    res,
    `retry: ${aWhile()}\nid: ${after ?? joined.version}\nevent: here\ndata: {"version":${joined.version}}\n\n`,
  )
  joined.begin()
}

/** Why somebody gets no stream, before anything is looked up; null when they may. */
function refusedOf(req: Request, leaving: boolean): Fault | null {
  if (leaving) return new Fault(503, { 'Retry-After': '2' })
  // Other sites can't read a stream, but could use up a visitor's.
  if (req.get('Sec-Fetch-Site') === 'cross-site') return new Fault(403)
  if (!/^[1-9]\d{0,8}$/.test(req.params.threadId ?? '')) return new Fault(404)
  return null
}

/** The thread that is asked for, and the last version of it that the page knows; null where it does not say. */
function askedFor(req: Request): { threadId: number; after: number | null } {
  // A browser that reconnects by itself names what it heard last; its address still says where it began.
  const known = [req.get('Last-Event-ID'), req.query.after].flatMap((said) =>
    typeof said === 'string' && /^\d{1,9}$/.test(said) ? [Number(said)] : [],
  )
  return {
    threadId: Number(req.params.threadId),
    after: known.length === 0 ? null : Math.max(...known),
  }
}

/** What the session's cookie holds, where it looks like one of ours. */
const sessionOf = (req: Request): string | null =>
  /(?:^|;)\s*(?:__Host-)?session=([a-z2-7]{40})\s*(?:;|$)/.exec(req.headers.cookie ?? '')?.[1] ??
  null

const texts = new WeakMap<Told, string>()

/** One event as it goes over the wire, written once for all who hear it. */
function textOf(told: Told): string {
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
  // Whoever does not listen may come again and catch up; what waits for them is not kept here.
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
