import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib'
import type { EmbedPolicy } from '~/http/embedPolicy'
import type { SurrogateKey } from '~/http/surrogateKey'
import type { Encoding } from './contentNegotiation'

/** Metadata of a response that is the same for all readers. */
export type ResponseHead = {
  status: number
  headers: readonly (readonly [name: string, value: string])[]
  madeOf: ReadonlySet<SurrogateKey>
  reach: EmbedPolicy
}

/** A rendered public response. */
export type RenderedResponse = ResponseHead & { body: Buffer }

/**
 * One content encoding of a cached response. Headers are flat lists (name, value, name, value …)
 * with Cache-Status last.
 */
export type Variant = { etag: string; bytes: Buffer; headers: string[]; headersUnchanged: string[] }

/**
 * A cached response in at least one encoding; uncompressed only when compression would not make it
 * smaller. Times are in milliseconds of the cache's clock.
 */
export type CachedResponse = {
  head: ResponseHead
  isPage: boolean
  isCompressible: boolean
  hash: string
  /** When rendering started. The content is at least as new as this. */
  renderStartedAt: number
  /** Until then it is served unchanged, unless it is invalidated … */
  freshUntil: number
  /** … and until then it is served once more while it is rendered again. */
  servableUntil: number
  /** True after an invalidation; then it is only used as a fallback. */
  isStale: boolean
  variants: Partial<Record<Encoding, Variant>>
}

/**
 * Lifetime of a cached response without invalidations. Pages show relative times, which must not be
 * more than a minute old; other responses contain no relative times.
 */
const life = {
  page: { fresh: 30_000, servable: 60_000 },
  other: { fresh: 3_600_000, servable: 3_600_000 },
} as const

/**
 * Creates a cached response from a rendered one, in the `preferred` encoding. Reuses the encodings
 * of `previous` when the bytes are identical.
 */
export async function createCachedResponse(
  { body, ...head }: RenderedResponse,
  startedAt: number,
  wished: Encoding,
  former?: CachedResponse,
): Promise<CachedResponse> {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  const type = typeOf(head)
  const isPage = type.startsWith('text/html')
  const isPacked = body.length >= 500 && packable.test(type)
  const { fresh, servable } = isPage ? life.page : life.other
  const copy: CachedResponse = {
    head,
    isPage,
    isCompressible: isPacked,
    hash,
    renderStartedAt: startedAt,
    freshUntil: startedAt + fresh,
    servableUntil: startedAt + servable,
    isStale: false,
    variants: {},
  }
  if (former?.hash === hash && sameHeads(former.head, head))
    return { ...copy, variants: former.variants }
  const encoding = !isPacked ? 'identity' : wished === 'identity' ? 'br' : wished
  return {
    ...copy,
    variants: { [encoding]: variantOf(copy, encoding, await packings[encoding](body)) },
  }
}

/** Returns the approximate memory use in bytes. */
export const sizeOf = ({ variants }: CachedResponse): number =>
  2_000 + Object.values(variants).reduce((sum, { bytes }) => sum + 1_500 + bytes.length, 0)

/**
 * Returns the encoding to send: the client's preferred one, or identity when compression gains
 * nothing.
 */
export const encodingOf = (
  { isCompressible: isPacked }: CachedResponse,
  wished: Encoding,
): Encoding => (isPacked ? wished : 'identity')

const packable = /^(text\/|image\/svg)|[/+](json|xml|javascript)\b/

/**
 * Returns the response in an encoding, with its headers. Concurrent requests share one compression.
 */
export function inEncoding(copy: CachedResponse, encoding: Encoding): Promise<Variant> {
  const those = underWay.get(copy.head) ?? new Map<Encoding, Promise<Variant>>()
  const known = those.get(encoding)
  if (known !== undefined) return known
  const begun = bodyOf(copy)
    .then(packings[encoding])
    .then((bytes) => variantOf(copy, encoding, bytes))
    .finally(() => those.delete(encoding))
  underWay.set(copy.head, those.set(encoding, begun))
  return begun
}

const underWay = new WeakMap<ResponseHead, Map<Encoding, Promise<Variant>>>()

/** Returns the uncompressed bytes. */
export async function bodyOf({
  variants: { identity, br, gzip: zipped },
}: CachedResponse): Promise<Buffer> {
  if (identity !== undefined) return identity.bytes
  if (br !== undefined) return unbrotlied(br.bytes)
  if (zipped !== undefined) return gunzipped(zipped.bytes)
  throw new Error('A copy is kept in no packing.')
}

function variantOf({ head, hash }: CachedResponse, encoding: Encoding, bytes: Buffer): Variant {
  // A strong ETag identifies bytes, and each encoding has different bytes.
  const etag = encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`
  const isAboutBytes = ([name]: readonly [string, string]) =>
    /^content-(type|language)$/i.test(name)
  const content = [
    ...head.headers.filter(isAboutBytes).flat(),
    ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding]),
    'Content-Length',
    String(bytes.length),
  ]
  const headersUnchanged = [
    ...head.headers.filter((header) => !isAboutBytes(header)).flat(),
    'ETag',
    etag,
    'Cache-Status',
    'Standpunkt; hit',
  ]
  return { etag, bytes, headers: [...content, ...headersUnchanged], headersUnchanged }
}

const brotli = promisify(brotliCompress)
const gzipped = promisify<Buffer, Buffer>(gzip)
const unbrotlied = promisify<Buffer, Buffer>(brotliDecompress)
const gunzipped = promisify<Buffer, Buffer>(gunzip)

/**
 * Brotli level 5 takes about as long as gzip and is a sixth smaller; higher levels slow down
 * uncached pages more than they save.
 */
const packings: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  br: (body) =>
    brotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
  gzip: (body) => gzipped(body),
  identity: async (body) => body,
}

const typeOf = ({ headers }: ResponseHead): string =>
  headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''

const sameHeads = (one: ResponseHead, other: ResponseHead): boolean =>
  JSON.stringify([one.headers, [...one.madeOf].sort()]) ===
  JSON.stringify([other.headers, [...other.madeOf].sort()])
