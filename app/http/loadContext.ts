import '@remix-run/node'
import type { EmbedPolicy } from './embedPolicy'
import type { SurrogateKey } from './surrogateKey'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
  /** What the server process passes to Remix for each request. */
  interface AppLoadContext {
    /** The nonce of this response's Content-Security-Policy. */
    nonce: string
    /** The client's IPv4 address or IPv6 /64. */
    address: string
    /** True for a full page load, false for a client-side data request. */
    document: boolean
    /** Results memoised for this request. */
    memo: Map<string, unknown>
    /**
     * Surrogate keys of the data that the response was made from. Caches delete it when any of them
     * changes; a response without keys is not cached.
     */
    madeOf: Set<SurrogateKey>
    reach: EmbedPolicy
    /** Set-Cookie values for the response. */
    cookies: string[]
  }
}
