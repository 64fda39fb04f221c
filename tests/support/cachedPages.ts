import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { request, type IncomingHttpHeaders } from 'node:http'
import type { EventKind, ThreadMoved } from '~/domain/events/event'
import type { RenderedResponse } from '../../server/cachedResponse'
import { pageCache } from '../../server/pageCache'
import type { Render } from '../../server/render'
import { served } from './served'

/** Text of a page that is large enough to be compressed. */
export const words = 'Ohne Regeln gibt es keine Sicherheit. '.repeat(60)

/** Returns a page with this content and these surrogate keys. */
export const aPage = (
  html: string,
  madeOf: RenderedResponse['madeOf'] = new Set(['thread-1', 'lists']),
): RenderedResponse => ({
  status: 200,
  headers: [['content-type', 'text/html; charset=utf-8']],
  body: Buffer.from(`<!doctype html><body><main id="main" data-thread="1">${html}</main>`),
  madeOf,
  reach: 'own',
})

/** The response while the database is unavailable. */
export const away: RenderedResponse = {
  status: 503,
  headers: [
    ['content-type', 'text/html; charset=utf-8'],
    ['retry-after', '5'],
  ],
  body: Buffer.from('out of reach'),
  madeOf: new Set(),
  reach: 'own',
}

/** Creates a change listener that the test controls. */
function movesAtHand() {
  const threads: ((moved: ThreadMoved) => void)[] = []
  const [sites, gaps]: [(() => void)[], (() => void)[]] = [[], []]
  const state = { isConnected: true }
  return {
    state,
    moves: {
      onThread: (hear: (moved: ThreadMoved) => void) => (threads.push(hear), () => {}),
      onSite: (hear: () => void) => (sites.push(hear), () => {}),
      onGap: (hear: () => void) => (gaps.push(hear), () => {}),
      isConnected: () => state.isConnected,
    },
    thread: (thread: number, kind: EventKind = 'posted') =>
      threads.forEach((hear) => hear({ event: '1', thread, version: 1, kind, post: null })),
    site: () => sites.forEach((hear) => hear()),
    gap: () => gaps.forEach((hear) => hear()),
  }
}

/** The state of one cache: its renders, its clock, and whether its gate is open. */
export type World = { rendered: string[]; clock: number; open: boolean }

/** Returns the initial state. */
export const aWorld = (): World => ({
  rendered: [],
  clock: Date.UTC(2026, 10, 24, 13, 5),
  open: true,
})

/** Starts a page cache on a free port; by default pages contain the number of earlier renders. */
export async function aCacheIn(
  world: World,
  render: Render = async ({ path }, locale) =>
    aPage(`${path} in ${locale}, number ${world.rendered.length}. ${words}`),
  maxBytes?: number,
) {
  const heard = movesAtHand()
  const cache = pageCache({
    render: (address, locale) => {
      world.rendered.push(`${locale} ${address.path}`)
      return render(address, locale)
    },
    next: (req, res) => void res.writeHead(299).end(`the long way: ${req.url}`),
    moves: heard.moves,
    gate: { enter: () => (world.open ? () => {} : null) },
    maxBytes,
    now: () => world.clock,
  })
  const { url } = await served(cache)
  return {
    heard,
    ask: (path: string, headers: Record<string, string> = {}, method = 'GET') =>
      ask(url, path, headers, method),
  }
}

/** A response with its bytes and its text. */
export type Got = { status: number; headers: IncomingHttpHeaders; bytes: Buffer; text: string }

const ask = (
  url: string,
  path: string,
  headers: Record<string, string>,
  method: string,
): Promise<Got> =>
  new Promise((resolve, reject) => {
    request(url, { path, method, headers }, (answer) => {
      const pieces: Buffer[] = []
      answer
        .on('data', (piece: Buffer) => void pieces.push(piece))
        .on('end', () => {
          const bytes = Buffer.concat(pieces)
          const packing = answer.headers['content-encoding']
          const plain =
            bytes.length === 0
              ? bytes
              : packing === 'br'
                ? brotliDecompressSync(bytes)
                : packing === 'gzip'
                  ? gunzipSync(bytes)
                  : bytes
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            bytes,
            text: plain.toString(),
          })
        })
    })
      .on('error', reject)
      .end()
  })

/** Returns true for a response from the cache. */
export const isHit = ({ headers }: Got) => headers['cache-status'] === 'Standpunkt; hit'
