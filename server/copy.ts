import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { SurrogateKey } from '~/http/surrogateKey'
import type { Encoding } from './negotiate'

/** An answer as it was rendered for everybody. */
export type Answer = { status: number; headers: readonly (readonly [name: string, value: string])[]; body: Buffer; madeOf: ReadonlySet<SurrogateKey> }

/** One packing of a copy, ready to be written: header lists are flat, names and values in turn, Cache-Status last. */
export type Variant = { etag: string; bytes: Buffer; headers: string[]; headersUnchanged: string[] }

/** An answer that is kept. Times are milliseconds of the clock. */
export type Copy = {
  answer: Answer
  isPage: boolean
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
const life = { page: { fresh: 30_000, servable: 60_000 }, other: { fresh: 3_600_000, servable: 3_600_000 } } as const

/** Makes a copy of what was rendered from `begun` on. The packings of a copy that says the very same are taken over. */
export function copyOf(answer: Answer, begun: number, former: Copy | undefined): Copy {
  const hash = createHash('sha256').update(answer.body).digest('base64url').slice(0, 22)
  const isPage = typeOf(answer).startsWith('text/html')
  const { fresh, servable } = isPage ? life.page : life.other
  const variants = former?.hash === hash && sameHeaders(former.answer, answer) ? former.variants : {}
  return { answer, isPage, hash, begun, freshUntil: begun + fresh, servableUntil: begun + servable, moved: false, variants }
}

/** About how many bytes of memory a copy takes. */
export const sizeOf = ({ answer, variants }: Copy): number =>
  2_000 + answer.body.length + Object.values(variants).reduce((sum, { bytes, headers }) => sum + 1_000 + headers.length * 40 + bytes.length, 0)

/** The copy in the packing that a client likes best, or in none where it gains nothing by it. */
export const encodingOf = ({ answer }: Copy, wished: Encoding): Encoding => (answer.body.length >= 500 && packable.test(typeOf(answer)) ? wished : 'identity')

const packable = /^(text\/|image\/svg)|[/+](json|xml|javascript)\b/

/** The copy in this packing, with the headers that go with it; packed once for all who wish it at the same time. */
export function packed(copy: Copy, encoding: Encoding): Promise<Variant> {
  const those = underWay.get(copy.answer) ?? new Map<Encoding, Promise<Variant>>()
  const known = those.get(encoding)
  if (known !== undefined) return known
  const begun = pack(copy, encoding).finally(() => those.delete(encoding))
  underWay.set(copy.answer, those.set(encoding, begun))
  return begun
}

const underWay = new WeakMap<Answer, Map<Encoding, Promise<Variant>>>()

async function pack({ answer, hash }: Copy, encoding: Encoding): Promise<Variant> {
  const bytes = await packings[encoding](answer.body)
  // A strong ETag names bytes, and each packing has its own.
  const etag = encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`
  const isAboutBytes = ([name]: readonly [string, string]) => /^content-(type|language)$/i.test(name)
  const content = [...answer.headers.filter(isAboutBytes).flat(), ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding]), 'Content-Length', String(bytes.length)]
  const headersUnchanged = [...answer.headers.filter((header) => !isAboutBytes(header)).flat(), 'ETag', etag, 'Cache-Status', 'Standpunkt; hit']
  return { etag, bytes, headers: [...content, ...headersUnchanged], headersUnchanged }
}

const brotli = promisify(brotliCompress)
const gzipped = promisify<Buffer, Buffer>(gzip)

/** Brotli's fifth level is about as quick as gzip and smaller by a sixth; higher ones cost a cold page more than they save. */
const packings: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  br: (body) => brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
  gzip: (body) => gzipped(body),
  identity: async (body) => body,
}

const typeOf = ({ headers }: Answer): string => headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''

const sameHeaders = (one: Answer, other: Answer): boolean => JSON.stringify([one.headers, [...one.madeOf].sort()]) === JSON.stringify([other.headers, [...other.madeOf].sort()])
