import '@remix-run/node'
import type { Reach } from './reach'
import type { SurrogateKey } from './surrogateKey'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
  /** What the process tells Remix about one request. */
  interface AppLoadContext {
    /** The nonce of this response's Content-Security-Policy. */
    nonce: string
    /** Who sends it, as an IPv4 address or an IPv6 /64. */
    address: string
    /** Whether a whole page is asked for, not the data of one. */
    document: boolean
    /** Things worked out once for this request. */
    memo: Map<string, unknown>
    /** What the answer was made of: once any of it changes, whoever keeps the answer forgets it. Nothing named, nothing kept. */
    madeOf: Set<SurrogateKey>
    reach: Reach
    /** Set-Cookie values that the answer has to carry. */
    cookies: string[]
  }
}
