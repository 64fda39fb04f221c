import { data, redirect } from '@remix-run/node'
import { isRouteErrorResponse } from '@remix-run/react'
import { isDatabaseUnavailable } from '~/db/client.server'
import { parseUrl } from '~/domain/parseUrl'
import { isReason, Refusal, type Reason, type RefusalKind } from '~/domain/refusal'
import type { MessageKey } from '~/i18n/messages'
import { links } from '~/links'
import { pageOfAct } from './pageOfAct'
import type { FormValues } from './form.server'
import { statuses } from './statuses'

/** What an error page receives; `typed` contains submitted values that would otherwise be lost. */
export type RefusalData = {
  kind: RefusalKind
  reason: Reason
  retryAfter?: number | undefined
  typed?: FormValues | undefined
}

/** Returns the headers of a refusal's response. */
export function refusalHeaders(refusal: Refusal): Headers {
  const headers = new Headers()
  if (refusal.details.retryAfter !== undefined)
    headers.set('Retry-After', String(Math.ceil(refusal.details.retryAfter)))
  return headers
}

/** Returns the refusal that an error is or means; null for unexpected errors. */
export function asRefusal(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error
  return isDatabaseUnavailable(error)
    ? new Refusal('unavailable', 'errors.unavailable', { retryAfter: 5 })
    : null
}

/**
 * Converts an error into what a Remix loader or action throws: an error page, or a redirect to
 * sign-in.
 */
export function toThrown(thrown: unknown, request: Request, typed?: FormValues): unknown {
  const error = asRefusal(thrown)
  if (error === null) return thrown
  const status = statuses[error.kind]
  const headers = refusalHeaders(error)
  if (error.kind === 'unauthenticated' && !wantsJson(request))
    return redirect(links.signIn(comingFrom(request)))
  const refused: RefusalData = {
    kind: error.kind,
    reason: error.reason,
    retryAfter: error.details.retryAfter,
    typed,
  }
  return data(refused, { status, headers })
}

/** The errors of a page's routes, and the results of its actions. */
type Failed = { errors: Record<string, unknown> | null; actionData: Record<string, unknown> | null }

/**
 * Returns problem+json (RFC 9457) for clients that asked for JSON where a page would show an error;
 * null otherwise.
 */
export function problemResponse(
  request: Request,
  status: number,
  headers: Headers,
  { errors, actionData }: Failed,
  words: (key: MessageKey) => string,
): Response | null {
  if (status < 400 || !wantsJson(request)) return null
  const thrown = Object.values(errors ?? {}).map((error) =>
    isRouteErrorResponse(error) ? reasonIn(error.data) : null,
  )
  const answered = Object.values(actionData ?? {}).map((answer) =>
    reasonIn(memberOf(answer, 'trouble')),
  )
  const reason = [...thrown, ...answered].find((one) => one !== null) ?? 'errors.unexpected'
  headers.set('Content-Type', 'application/problem+json')
  return new Response(
    JSON.stringify({ type: 'about:blank', title: words(reason), status, reason }),
    { status, headers },
  )
}

/** Returns the reason in an error or an action's result, if it is one of ours. */
function reasonIn(said: unknown): Reason | 'errors.mendForm' | null {
  const given = memberOf(said, 'reason')
  return typeof given === 'string' && (given === 'errors.mendForm' || isReason(given))
    ? given
    : null
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined

function wantsJson(request: Request): boolean {
  const accept = request.headers.get('Accept') ?? ''
  return /application\/(problem\+)?json/.test(accept) && !accept.includes('text/html')
}

/**
 * Returns where to go after signing in: the page itself or, for a form, the page that contained it,
 * as far as the Referer or the address tell.
 */
function comingFrom(request: Request): string {
  const url = new URL(request.url)
  if (request.method === 'GET') return url.pathname + url.search
  const referrer = request.headers.get('Referer')
  const from = referrer ? parseUrl(referrer) : null
  return from?.host === url.host
    ? from.pathname + from.search
    : (pageOfAct(url.pathname) ?? links.front())
}
