import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { config } from '~/config.server'
import { countAnswer } from './metrics'
import { copyOf, encodingOf, packed, type Answer, type Copy, type Variant } from './copy'
import { dressed, isKeepable, isPersonal } from './dressed'
import { keptInTwoRooms, keptPages, type KeptPages } from './keptPages'
import { lastGoodOf } from './lastGood'
import type { Gate } from './limits'
import { noteAnswer, noteHits } from './log'
import type { Moves } from './moves'
import { hasAlready, type Encoding } from './negotiate'
import type { Render } from './render'
import { partsOf, renderings } from './renderings'
import { wishes, type Wish } from './wishes'

/** What the cache of pages is put together from; `next` answers everything that is not for everybody. */
export type PageCache = {
  render: Render
  next: RequestListener
  moves: Pick<Moves, 'onThread' | 'onSite' | 'onGap' | 'hears'>
  gate: Gate
  /** The memory that copies may take. */
  maxBytes?: number
  /** Milliseconds of the clock. */
  now?: () => number
}

/** What came of asking for a page: a copy, an answer that is not kept, or nothing that is for everybody. */
type Found =
  { copy: Copy; as: 'hit' | 'fwd=miss' | 'fwd=stale' } | { old: Copy } | { answer: Answer } | null

/** How long somebody waits for a new page when there is an old one, in milliseconds. */
const patience = 1_500

/** For how long nobody tries again after the database was found away, in milliseconds. */
const respite = 1_000

/** How many bytes of pages are kept, and of pages that are out of date but the best there is. */
const room = { pages: 24 << 20, old: 4 << 20 } as const

/**
 * Answers readers without an account from memory, before anything else looks at the request. What is kept is known by its
 * address and language alone, and forgotten as soon as this process hears that something in it has moved; while it hears
 * nothing, every page is rendered anew.
 */
export function pageCache({
  render,
  next,
  moves,
  gate,
  maxBytes = room.pages,
  now = Date.now,
}: PageCache): RequestListener {
  const pages = keptInTwoRooms(maxBytes)
  const olds = keptPages(room.old)
  const oldsUnderWay = new Map<string, Promise<Copy>>()
  const rendered = renderings<{ copy: Copy } | { answer: Answer } | null>(gate, moves)
  const { pageOf, packingOf } = wishes(config().defaultLocale)
  const noteHit = noteHits()
  let awayUntil = 0
  // No page is a last resort that was begun before: words in it may have been taken back without this process hearing of it.
  let trustedFrom = 0
  let latest = 0
  /** The clock, later each time: of a page and a gap it is known which came first. */
  const tick = () => (latest = Math.max(now(), latest + 0.001))

  moves.onThread(({ thread, kind }) => {
    // Words that were taken back are gone at once, even where an old page would be better than none. What goes elsewhere may be taken back there, of which
    // the pages that still show it would not hear.
    const gone = kind === 'withdrawn' || kind === 'removed' || kind === 'moved'
    pages.moved(partsOf(thread, kind), gone)
    if (gone) olds.moved(partsOf(thread, kind), gone)
  })
  moves.onSite(pages.allMoved)
  moves.onGap(() => {
    awayUntil = 0
    trustedFrom = tick()
    pages.allMoved()
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
    send(req, res, variant)
    countAnswer(res.statusCode)
    renewInTime(copy, wish, packingOf(req))
  }

  /** One that is shown for the last half of its life is made anew meanwhile, so that nobody has to wait for the next. */
  function renewInTime(copy: Copy, wish: Wish, wished: Encoding): void {
    if (now() >= copy.freshUntil) void anew(wish, wished).catch(() => {})
  }

  function holds(copy: Copy): boolean {
    return !copy.moved && moves.hears() && now() < copy.servableUntil
  }

  async function answer(
    req: IncomingMessage,
    res: ServerResponse,
    wish: Wish,
    former: Copy | undefined,
  ): Promise<void> {
    const begun = performance.now()
    const found = await find(wish, former, packingOf(req)).catch(() => null)
    // What is for one alone, or for a program that wants no page, goes the long way.
    if (found === null || ('answer' in found && wantsJson(req))) return void next(req, res)
    if ('answer' in found) {
      noteAnswer(req, res, begun)
      res.once('finish', () => countAnswer(res.statusCode))
      const { status, headers, body } = found.answer
      return void res
        .writeHead(status, [...headers.flat(), 'Content-Length', String(body.length)])
        .end(req.method === 'HEAD' ? undefined : body)
    }
    if ('copy' in found) {
      const variant = await variantIn(pages, wish.key, found.copy, packingOf(req))
      noteAnswer(req, res, begun)
      res.once('finish', () => countAnswer(res.statusCode))
      return send(req, res, found.as === 'hit' ? variant : withStatus(variant, found.as))
    }
    const old = await oldVariant(wish, found.old, packingOf(req))
    noteAnswer(req, res, begun)
    res.once('finish', () => countAnswer(res.statusCode))
    const age = Math.max(0, Math.round((now() - found.old.begun) / 1_000))
    send(
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

  async function oldVariant(wish: Wish, copy: Copy, wished: Encoding): Promise<Variant> {
    const key = `${wish.key} ${copy.hash} ${copy.begun}`
    return variantIn(olds, key, olds.get(key) ?? (await makeOld(key, wish, copy, wished)), wished)
  }

  /** The last good page as it is shown, made once for all who come at the same time. */
  function makeOld(key: string, wish: Wish, copy: Copy, wished: Encoding): Promise<Copy> {
    const underWay = oldsUnderWay.get(key)
    if (underWay !== undefined) return underWay
    const made = lastGoodOf(copy, wish.locale, wished)
      .then((old) => {
        olds.keep(key, old)
        return old
      })
      .finally(() => oldsUnderWay.delete(key))
    oldsUnderWay.set(key, made)
    return made
  }

  async function find(wish: Wish, former: Copy | undefined, wished: Encoding): Promise<Found> {
    if (former !== undefined && holds(former)) {
      renewInTime(former, wish, wished)
      return { copy: former, as: 'hit' }
    }
    const resort = lastResort(former)
    if (resort !== undefined && now() < awayUntil) return { old: resort }
    const result = await (resort === undefined ? anew(wish, wished) : soon(anew(wish, wished)))
    if (result !== null && result !== 'late') {
      if ('copy' in result)
        return { ...result, as: former === undefined ? 'fwd=miss' : 'fwd=stale' }
      if (result.answer.status !== 503) return result
    }
    if (result !== null && !(result === 'late' && moves.hears())) awayUntil = now() + respite
    // Asked for again: what was taken back meanwhile is no longer there.
    const old = lastResort(pages.get(wish.key))
    if (old !== undefined) return { old }
    return result === 'late' ? null : result
  }

  /** The copy where it may be shown although nothing newer is to be had. */
  function lastResort(copy: Copy | undefined): Copy | undefined {
    return copy !== undefined && copy.begun >= trustedFrom ? copy : undefined
  }

  /** The page as it is now, packed as whoever comes first wishes; null where it is for one alone, or there is too much to do. */
  function anew(wish: Wish, wished: Encoding): Promise<{ copy: Copy } | { answer: Answer } | null> {
    return rendered(wish.key, async (holding) => {
      const [begun, deaf] = [tick(), !moves.hears()]
      const plain = await render(wish, wish.locale)
      // The database is there and only the hearing is lost: others may take words back meanwhile.
      if (deaf && plain.status < 500) trustedFrom = Math.max(trustedFrom, begun)
      if (!isKeepable(plain)) {
        // What is gone may not come back when the database is away.
        if (plain.status < 500) pages.drop(wish.key)
        return isPersonal(plain) ? null : { answer: dressed(plain) }
      }
      const made = await copyOf(dressed(plain), begun, wished, pages.get(wish.key))
      // Asked last: whatever moves while it is packed counts too.
      const held = holding(plain.madeOf)
      const copy = { ...made, moved: held !== 'holds' }
      if (held !== 'overtaken') pages.keep(wish.key, copy)
      return { copy }
    })
  }
}

const soon = <Result>(result: Promise<Result>): Promise<Result | 'late'> =>
  Promise.race([result, sleep(patience, 'late' as const, { ref: false })])

/** Packs a copy as it is wished for, once for all who wish it so, and keeps the packing with it. */
async function variantIn(
  pages: KeptPages,
  key: string,
  copy: Copy,
  wished: Encoding,
): Promise<Variant> {
  const encoding = encodingOf(copy, wished)
  const variant = copy.variants[encoding] ?? (await packed(copy, encoding))
  // Few wish for plain bytes, and they are many times as many.
  if (encoding === 'identity') return variant
  const now = pages.get(key)
  if (now?.head === copy.head && now.variants[encoding] === undefined)
    pages.keep(key, { ...now, variants: { ...now.variants, [encoding]: variant } })
  return variant
}

function send(
  { method, headers: { 'if-none-match': known } }: IncomingMessage,
  res: ServerResponse,
  { etag, bytes, headers, headersUnchanged }: Variant,
): void {
  if (known !== undefined && hasAlready(known, etag))
    return void res.writeHead(304, headersUnchanged).end()
  res.writeHead(200, headers)
  if (method === 'HEAD') res.end()
  else res.end(bytes)
}

/** The same variant with another word on where it comes from. */
function withStatus(variant: Variant, status: string, more: readonly string[] = []): Variant {
  const other = (headers: readonly string[]) => [
    ...headers.slice(0, -1),
    `Standpunkt; ${status}`,
    ...more,
  ]
  return {
    ...variant,
    headers: other(variant.headers),
    headersUnchanged: other(variant.headersUnchanged),
  }
}

function wantsJson({ headers: { accept = '' } }: IncomingMessage): boolean {
  return /json/.test(accept) && !accept.includes('text/html')
}
