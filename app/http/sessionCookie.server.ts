import type { AppLoadContext } from '@remix-run/node'
import { Cookie } from 'lucia'
import { config } from '~/config.server'
import { database } from '~/db/client.server'
import type { Viewer } from '~/domain/context'
import { readViewer } from '~/domain/identity/readViewer.server'
import { sessionSpans } from '~/domain/identity/session'

/** The session of a request, with its stored (hashed) id; `setCookie` clears an invalid cookie. */
export type ReadSession = {
  viewer: Viewer | null
  sessionId: string | null
  setCookie: string | null
}

/** Reads the session of a request. Malformed, repeated and expired cookies count as no session. */
export async function readSession(request: Request): Promise<ReadSession> {
  const held = cookieValues(request.headers.get('Cookie'), cookieName())
  if (held.length === 0) return { viewer: null, sessionId: null, setCookie: null }
  const [token] = held
  const found =
    held.length === 1 && token && isToken(token) ? await readViewer(database(), token) : null
  return found
    ? { ...found, setCookie: null }
    : { viewer: null, sessionId: null, setCookie: blankSessionCookie() }
}

/** Sets the session cookie on the response. */
export function keepSession(load: AppLoadContext, token: string): void {
  answerWith(load, sessionCookie(token, sessionSpans.longest))
}

/** Clears the session cookie on the response. */
export function dropSession(load: AppLoadContext): void {
  answerWith(load, blankSessionCookie())
}

/** Returns the Set-Cookie value that clears the session. */
export const blankSessionCookie = (): string => sessionCookie('', 0)

// The cookie lasts as long as the longest session; the actual expiry is in the database.
function sessionCookie(value: string, maxAge: number): string {
  return new Cookie(cookieName(), value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(),
    maxAge,
  }).serialize()
}

function answerWith(load: AppLoadContext, cookie: string): void {
  const others = load.cookies.filter((other) => !other.startsWith(`${cookieName()}=`))
  load.cookies.splice(0, load.cookies.length, ...others, cookie)
}

const isSecure = (): boolean => config().publicUrl.startsWith('https:')

// Browsers accept this prefix only with Secure and for the whole host, so another subdomain cannot
// set it.
const cookieName = (): string => (isSecure() ? '__Host-session' : 'session')

/** Returns true for Lucia's token format: 25 random bytes in base 32. */
const isToken = (value: string): boolean => /^[a-z2-7]{40}$/.test(value)

function cookieValues(header: string | null, name: string): string[] {
  return (header ?? '').split(';').flatMap((pair) => {
    const at = pair.indexOf('=')
    return at > 0 && pair.slice(0, at).trim() === name ? [pair.slice(at + 1).trim()] : []
  })
}
