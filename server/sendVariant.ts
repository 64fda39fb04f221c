import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Variant } from './cachedResponse'
import { matchesEtag } from './contentNegotiation'

/** Sends a cached response, or a 304 when the client has it already. */
export function sendVariant(
  { method, headers: { 'if-none-match': known } }: IncomingMessage,
  res: ServerResponse,
  { etag, bytes, headers, headersUnchanged }: Variant,
): void {
  if (known !== undefined && matchesEtag(known, etag))
    return void res.writeHead(304, headersUnchanged).end()
  res.writeHead(200, headers)
  if (method === 'HEAD') res.end()
  else res.end(bytes)
}

/** Returns the same variant with another Cache-Status. */
export function withStatus(
  variant: Variant,
  status: string,
  more: readonly string[] = [],
): Variant {
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
