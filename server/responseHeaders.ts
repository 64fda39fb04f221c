import { sharedCaching, publicVary } from './caching'
import type { RenderedResponse, ResponseHead } from './cachedResponse'
import { embedPolicyHeaders, readersHeaders } from './security'

/**
 * Returns true when a public response may be cached: it is complete, names its surrogate keys and
 * does not forbid caching.
 */
export function isCacheable({ status, headers, madeOf }: ResponseHead): boolean {
  const caching = headerOf(headers, 'cache-control')
  return (
    status === 200 &&
    madeOf.size > 0 &&
    !isPersonal({ headers }) &&
    (caching === null || (/\bpublic\b/.test(caching) && !/no-store|private/.test(caching)))
  )
}

/** Returns true when a response is for one visitor only. */
export const isPersonal = ({ headers }: Pick<ResponseHead, 'headers'>): boolean =>
  headerOf(headers, 'set-cookie') !== null

/**
 * Adds the standard headers to a public response. The response's own headers win over the defaults,
 * and the headers of its embed policy win over both.
 */
export function withResponseHeaders(answer: RenderedResponse): RenderedResponse {
  const { sets, lacks } = embedPolicyHeaders[answer.reach]
  const opening = Object.entries(sets)
  const own = answer.headers.filter(
    ([name]) => !hopByHop.has(name.toLowerCase()) && headerOf(opening, name) === null,
  )
  const house = readersHeaders().filter(
    ([name]) =>
      headerOf([...own, ...opening], name) === null &&
      !lacks.some((one) => one.toLowerCase() === name.toLowerCase()),
  )
  // An open response depends on its address only.
  const vary = [
    headerOf(own, 'vary'),
    answer.reach === 'own' ? publicVary : null,
    'Accept-Encoding',
  ]
    .filter(Boolean)
    .join(', ')
  const headers = [
    ...own.filter(([name]) => name.toLowerCase() !== 'vary'),
    ...house,
    ...opening,
    ['Vary', vary] as const,
  ]
  return {
    ...answer,
    headers: [...headers, ...caching(answer).filter(([name]) => headerOf(headers, name) === null)],
  }
}

/** Node sets these itself. */
const hopByHop: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'date',
  'keep-alive',
  'transfer-encoding',
])

function caching(answer: ResponseHead): readonly (readonly [name: string, value: string])[] {
  if (isCacheable(answer)) return sharedCaching(answer.madeOf)
  return [
    ['Cache-Control', answer.status < 500 ? 'public, max-age=0, must-revalidate' : 'no-store'],
  ]
}

const headerOf = (headers: ResponseHead['headers'], name: string): string | null =>
  headers.find(([one]) => one.toLowerCase() === name.toLowerCase())?.[1] ?? null
