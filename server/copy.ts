import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib'
import type { Reach } from '~/http/reach'
import type { SurrogateKey } from '~/http/surrogateKey'
import type { Encoding } from './negotiate'

/** What an answer for everybody says of itself. */
export type Head = {
  status: number
  headers: readonly (readonly [name: string, value: string])[]
  madeOf: ReadonlySet<SurrogateKey>
  reach: Reach
}

/** An answer as it was rendered for everybody. */
export type Answer = Head & { body: Buffer }

/** One packing of a copy, ready to be written: header lists are flat, names and values in turn, Cache-Status last. */
export type Variant = { etag: string; bytes: Buffer; headers: string[]; headersUnchanged: string[] }

/**
 * An answer that is kept, in at least one packing; as plain bytes only where packing gains nothing. Times are milliseconds of the
 * clock.
 */
export type Copy = {
  head: Head
  isPage: boolean
  isPacked: boolean
  hash: string
  /** When its rendering began: what it says is at least as new as this. */
  begun: number
  /** As long as nothing moved, it is answered until then as it is … */
  freshUntil: number
  /** … and until then once more, while it is rendered anew. */
  servableUntil: number
  /** Whether what it is made of has moved since: then it is only a last resort. */
  moved: boolean
  variants: Partial<Record<Encoding, Variant>>
}

/**
 * How long a copy lives when nothing it is made of moves. Pages say how long ago something was: none is ever more than
 * a minute behind. Anything else says nothing of the present time.
 */
const life = {
  page: { fresh: 30_000, servable: 60_000 },
  other: { fresh: 3_600_000, servable: 3_600_000 },
} as const

/**
 * Makes a copy of what was rendered from `begun` on, packed as it is `wished` for. The packings of a copy that says the very same
 * are taken over.
 */
export async function copyOf(
  { body, ...head }: Answer,
  begun: number,
  wished: Encoding,
  former?: Copy,
): Promise<Copy> {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  const type = typeOf(head)
  const isPage = type.startsWith('text/html')
  const isPacked = body.length >= 500 && packable.test(type)
  const { fresh, servable } = isPage ? life.page : life.other
  const copy: Copy = {
    head,
    isPage,
    isPacked,
    hash,
    begun,
    freshUntil: begun + fresh,
    servableUntil: begun + servable,
    moved: false,
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

/** About how many bytes of memory a copy takes. */
export const sizeOf = ({ variants }: Copy): number =>
  2_000 + Object.values(variants).reduce((sum, { bytes }) => sum + 1_500 + bytes.length, 0)

/** The packing in which a client gets the copy: the one that it likes best, or none where it gains nothing by it. */
export const encodingOf = ({ isPacked }: Copy, wished: Encoding): Encoding =>
  isPacked ? wished : 'identity'

const packable = /^(text\/|image\/svg)|[/+](json|xml|javascript)\b/

/** The copy in this packing, with the headers that go with it; packed once for all who wish it at the same time. */
export function packed(copy: Copy, encoding: Encoding): Promise<Variant> {
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

const underWay = new WeakMap<Head, Map<Encoding, Promise<Variant>>>()

/** The bytes of a copy as they were rendered. */
export async function bodyOf({ variants: { identity, br, gzip: zipped } }: Copy): Promise<Buffer> {
  if (identity !== undefined) return identity.bytes
  if (br !== undefined) return unbrotlied(br.bytes)
  if (zipped !== undefined) return gunzipped(zipped.bytes)
  throw new Error('A copy is kept in no packing.')
}

function variantOf({ head, hash }: Copy, encoding: Encoding, bytes: Buffer): Variant {
  // A strong ETag names bytes, and each packing has its own.
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

/** Brotli's fifth level is about as quick as gzip and smaller by a sixth; higher ones cost a cold page more than they save. */
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

const typeOf = ({ headers }: Head): string =>
  headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''

const sameHeads = (one: Head, other: Head): boolean =>
  JSON.stringify([one.headers, [...one.madeOf].sort()]) ===
  JSON.stringify([other.headers, [...other.madeOf].sort()])
