import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { config } from '~/config.server'
import { countResponse } from './metrics'
import {
  createCachedResponse,
  encodingOf,
  inEncoding,
  type RenderedResponse,
  type CachedResponse,
  type Variant,
} from './cachedResponse'
import { withResponseHeaders, isCacheable, isPersonal } from './responseHeaders'
import { partitionedResponseStore, responseStore, type ResponseStore } from './responseStore'
import { staleFallback } from './staleFallback'
import type { Gate } from './loadShedding'
import { logResponse, logCacheHits } from './log'
import type { ChangeListener } from './changeListener'
import type { Encoding } from './contentNegotiation'
import type { Render } from './render'
import { sendVariant, withStatus } from './sendVariant'
import { surrogateKeysOfEvent, singleFlight } from './singleFlight'
import { cacheRequestParser, type CacheRequest } from './cacheRequest'

/** Dependencies of the page cache. `next` handles every request that it does not. */
export type PageCache = {
  render: Render
  next: RequestListener
  moves: Pick<ChangeListener, 'onThread' | 'onSite' | 'onGap' | 'isConnected'>
  gate: Gate
  /** Memory limit for cached responses, in bytes. */
  maxBytes?: number | undefined
  /** Returns the time in milliseconds. */
  now?: () => number
}

/**
 * The result of a lookup: a cached response, a response that is not cached, or null when the page
 * is personal.
 */
type Found =
  | { copy: CachedResponse; as: 'hit' | 'fwd=miss' | 'fwd=stale' }
  | { old: CachedResponse }
  | { answer: RenderedResponse }
  | null

/** How long a request waits for a fresh page when a stale one exists, in milliseconds. */
const patience = 1_500

/**
 * How long no render is attempted after the database was found to be unavailable, in milliseconds.
 */
const respite = 1_000

/** Memory limits in bytes for current pages and for stale pages kept as a fallback. */
const room = { pages: 24 << 20, old: 4 << 20 } as const

/**
 * Serves public pages from memory, before any other handler. The cache key is the address and the
 * language. Entries are invalidated when this process receives a change; while it receives none,
 * every page is rendered again.
 */
export function pageCache({
  render,
  next,
  moves,
  gate,
  maxBytes = room.pages,
  now = Date.now,
}: PageCache): RequestListener {
  const pages = partitionedResponseStore(maxBytes)
  const olds = responseStore(room.old)
  const oldsUnderWay = new Map<string, Promise<CachedResponse>>()
  const rendered = singleFlight<{ copy: CachedResponse } | { answer: RenderedResponse } | null>(
    gate,
    moves,
  )
  const { pageOf, packingOf } = cacheRequestParser(config().defaultLocale)
  const noteHit = logCacheHits()
  let awayUntil = 0
  // Pages rendered before this time are not used as a fallback: a post in them may have been
  // removed without this process being notified.
  let trustedFrom = 0
  let latest = 0
  /** A strictly increasing clock, so that renders and connection losses can be ordered. */
  const tick = () => (latest = Math.max(now(), latest + 0.001))

  moves.onThread(({ thread, kind }) => {
    // Removed content must disappear at once, even where a stale page would be better than none. A
    // moved post may be removed in its new thread, and pages that still show it would not be
    // notified.
    const gone = kind === 'withdrawn' || kind === 'removed' || kind === 'moved'
    pages.invalidate(surrogateKeysOfEvent(thread, kind), gone)
    if (gone) olds.invalidate(surrogateKeysOfEvent(thread, kind), gone)
  })
  moves.onSite(pages.invalidateAll)
  moves.onGap(() => {
    awayUntil = 0
    trustedFrom = tick()
    pages.invalidateAll()
  })

  return (req, res) => {
    const wish = pageOf(req)
    if (wish === null) return void next(req, res)
    const copy = pages.get(wish.key)
    const variant = copy?.variants[encodingOf(copy, packingOf(req))]
    if (copy === undefined || variant === undefined || !holds(copy))
      return void answer(req, res, wish, copy).catch(() =>
        res.headersSent ? res.destroy() : next(req, res),
      )
    noteHit(req)
    sendVariant(req, res, variant)
    countResponse(res.statusCode)
    renewInTime(copy, wish, packingOf(req))
  }

  /**
   * Renders a page again in the background when it is requested in the second half of its lifetime,
   * so that no reader waits for it.
   */
  function renewInTime(copy: CachedResponse, wish: CacheRequest, wished: Encoding): void {
    if (now() >= copy.freshUntil) void renderFresh(wish, wished).catch(() => {})
  }

  function holds(copy: CachedResponse): boolean {
    return !copy.isStale && moves.isConnected() && now() < copy.servableUntil
  }

  async function answer(
    req: IncomingMessage,
    res: ServerResponse,
    wish: CacheRequest,
    former: CachedResponse | undefined,
  ): Promise<void> {
    const startedAt = performance.now()
    const found = await find(wish, former, packingOf(req)).catch(() => null)
    // Personal pages, and JSON clients, are handled by the next handler.
    if (found === null || ('answer' in found && wantsJson(req))) return void next(req, res)
    if ('answer' in found) {
      logResponse(req, res, startedAt)
      res.once('finish', () => countResponse(res.statusCode))
      const { status, headers, body } = found.answer
      return void res
        .writeHead(status, [...headers.flat(), 'Content-Length', String(body.length)])
        .end(req.method === 'HEAD' ? undefined : body)
    }
    if ('copy' in found) {
      const variant = await variantIn(pages, wish.key, found.copy, packingOf(req))
      logResponse(req, res, startedAt)
      res.once('finish', () => countResponse(res.statusCode))
      return sendVariant(req, res, found.as === 'hit' ? variant : withStatus(variant, found.as))
    }
    const old = await oldVariant(wish, found.old, packingOf(req))
    logResponse(req, res, startedAt)
    res.once('finish', () => countResponse(res.statusCode))
    const age = Math.max(0, Math.round((now() - found.old.renderStartedAt) / 1_000))
    sendVariant(
      req,
      res,
      withStatus(old, 'hit; fwd=stale; detail=last-good', [
        'Cache-Control',
        'no-store',
        'Age',
        String(age),
        'Warning',
        '111 - "Revalidation Failed"',
      ]),
    )
  }

  async function oldVariant(
    wish: CacheRequest,
    copy: CachedResponse,
    wished: Encoding,
  ): Promise<Variant> {
    const key = `${wish.key} ${copy.hash} ${copy.renderStartedAt}`
    return variantIn(olds, key, olds.get(key) ?? (await makeOld(key, wish, copy, wished)), wished)
  }

  /** Returns the stale page with its notice. Concurrent requests share one render. */
  function makeOld(
    key: string,
    wish: CacheRequest,
    copy: CachedResponse,
    wished: Encoding,
  ): Promise<CachedResponse> {
    const underWay = oldsUnderWay.get(key)
    if (underWay !== undefined) return underWay
    const made = staleFallback(copy, wish.locale, wished)
      .then((old) => {
        olds.put(key, old)
        return old
      })
      .finally(() => oldsUnderWay.delete(key))
    oldsUnderWay.set(key, made)
    return made
  }

  async function find(
    wish: CacheRequest,
    former: CachedResponse | undefined,
    wished: Encoding,
  ): Promise<Found> {
    if (former !== undefined && holds(former)) {
      renewInTime(former, wish, wished)
      return { copy: former, as: 'hit' }
    }
    const resort = lastResort(former)
    if (resort !== undefined && now() < awayUntil) return { old: resort }
    const result = await (resort === undefined
      ? renderFresh(wish, wished)
      : soon(renderFresh(wish, wished)))
    if (result !== null && result !== 'late') {
      if ('copy' in result)
        return { ...result, as: former === undefined ? 'fwd=miss' : 'fwd=stale' }
      if (result.answer.status !== 503) return result
    }
    if (result !== null && !(result === 'late' && moves.isConnected())) awayUntil = now() + respite
    // Looked up again, because the entry may have been deleted meanwhile.
    const old = lastResort(pages.get(wish.key))
    if (old !== undefined) return { old }
    return result === 'late' ? null : result
  }

  /** Returns the entry if it may be shown although no newer one is available. */
  function lastResort(copy: CachedResponse | undefined): CachedResponse | undefined {
    return copy !== undefined && copy.renderStartedAt >= trustedFrom ? copy : undefined
  }

  /**
   * Renders the page, in the encoding of the first request for it. Returns null when it is personal
   * or the process is overloaded.
   */
  function renderFresh(
    wish: CacheRequest,
    wished: Encoding,
  ): Promise<{ copy: CachedResponse } | { answer: RenderedResponse } | null> {
    return rendered(wish.key, async (holding) => {
      const [begun, deaf] = [tick(), !moves.isConnected()]
      const plain = await render(wish, wish.locale)
      // The database is available and only the notifications are lost, so other processes may
      // remove content meanwhile.
      if (deaf && plain.status < 500) trustedFrom = Math.max(trustedFrom, begun)
      if (!isCacheable(plain)) {
        // A page that no longer exists must not come back when the database is unavailable.
        if (plain.status < 500) pages.drop(wish.key)
        return isPersonal(plain) ? null : { answer: withResponseHeaders(plain) }
      }
      const made = await createCachedResponse(
        withResponseHeaders(plain),
        begun,
        wished,
        pages.get(wish.key),
      )
      // Asked last, so that changes during compression count too.
      const freshness = holding(plain.madeOf)
      const copy: CachedResponse = { ...made, isStale: freshness !== 'fresh' }
      if (freshness !== 'stale') pages.put(wish.key, copy)
      return { copy }
    })
  }
}

const soon = <Result>(result: Promise<Result>): Promise<Result | 'late'> =>
  Promise.race([result, sleep(patience, 'late' as const, { ref: false })])

/**
 * Compresses a cached response in an encoding, once for all concurrent requests, and stores the
 * result with it.
 */
async function variantIn(
  pages: ResponseStore,
  key: string,
  copy: CachedResponse,
  wished: Encoding,
): Promise<Variant> {
  const encoding = encodingOf(copy, wished)
  const variant = copy.variants[encoding] ?? (await inEncoding(copy, encoding))
  // Few clients want uncompressed bytes, which are many times larger.
  if (encoding === 'identity') return variant
  const now = pages.get(key)
  if (now?.head === copy.head && now.variants[encoding] === undefined)
    pages.put(key, { ...now, variants: { ...now.variants, [encoding]: variant } })
  return variant
}

function wantsJson({ headers: { accept = '' } }: IncomingMessage): boolean {
  return /json/.test(accept) && !accept.includes('text/html')
}
