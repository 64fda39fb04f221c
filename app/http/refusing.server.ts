import { data, redirect } from '@remix-run/node'
import { isRouteErrorResponse } from '@remix-run/react'
import { isDatabaseAway } from '~/db/client.server'
import { isReason, Refusal, type Reason, type RefusalKind } from '~/domain/refusal'
import type { MessageKey } from '~/i18n/messages'
import { links } from '~/links'
import type { Typed } from './form.server'
import { statuses } from './statuses'

/** What an error page is told; `typed` is a form's words that would otherwise be lost. */
export type Refused = { kind: RefusalKind; reason: Reason; retryAfter?: number; typed?: Typed }

/** The headers that belong to a refusal. */
export function refusalHeaders(refusal: Refusal): Headers {
  const headers = new Headers()
  if (refusal.details.retryAfter !== undefined) headers.set('Retry-After', String(Math.ceil(refusal.details.retryAfter)))
  return headers
}

/** An error as the refusal that it is or means; null for what nobody foresaw. */
export function asRefusal(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error
  return isDatabaseAway(error) ? new Refusal('unavailable', 'errors.unavailable', { retryAfter: 5 }) : null
}

/** Turns a refusal into what Remix throws: an error page, or the way to sign in for people. */
export function toThrown(thrown: unknown, request: Request, typed?: Typed): unknown {
  const error = asRefusal(thrown)
  if (error === null) return thrown
  const status = statuses[error.kind]
  const headers = refusalHeaders(error)
  if (error.kind === 'unauthenticated' && !wantsJson(request)) return redirect(links.signIn(comingFrom(request)))
  const refused: Refused = { kind: error.kind, reason: error.reason, retryAfter: error.details.retryAfter, typed }
  return data(refused, { status, headers })
}

/**
 * The answer to a program that asked for JSON where a page would say what went wrong (RFC 9457), or null where a page is
 * right. `failed` are the errors of the page's routes.
 */
export function problemAnswer(request: Request, status: number, headers: Headers, failed: Record<string, unknown> | null, words: (reason: MessageKey) => string): Response | null {
  if (failed === null || !wantsJson(request)) return null
  const told = Object.values(failed).map((error) => (isRouteErrorResponse(error) ? reasonOf(error.data) : null))
  const reason = told.find((one) => one !== null) ?? 'errors.unexpected'
  const problem = { type: 'about:blank', title: words(reason), status, reason }
  headers.set('Content-Type', 'application/problem+json')
  return new Response(JSON.stringify(problem), { status, headers })
}

/** The reason in what was thrown, if it is one of ours. */
function reasonOf(data: unknown): Reason | null {
  const given = typeof data === 'object' && data !== null && 'reason' in data ? data.reason : null
  return typeof given === 'string' && isReason(given) ? given : null
}

function wantsJson(request: Request): boolean {
  const accept = request.headers.get('Accept') ?? ''
  return /application\/(problem\+)?json/.test(accept) && !accept.includes('text/html')
}

/** Where to return after signing in: the page itself, or for a form the page it stood on. */
function comingFrom(request: Request): string {
  const url = new URL(request.url)
  if (request.method === 'GET') return url.pathname + url.search
  const referrer = request.headers.get('Referer')
  if (!referrer || !URL.canParse(referrer)) return links.front()
  const from = new URL(referrer)
  return from.host === url.host ? from.pathname + from.search : links.front()
}
