import type { AppLoadContext } from '@remix-run/node'
import { Cookie } from 'lucia'
import { config } from '~/config.server'
import { database } from '~/db/client.server'
import type { Viewer } from '~/domain/context'
import { recognise } from '~/domain/identity/recognise.server'
import { sessionSpans } from '~/domain/identity/session'

/** Whose session a request carries. The id is the stored one; `setCookie` clears a cookie that opens nothing. */
export type ReadSession = {
  viewer: Viewer | null
  sessionId: string | null
  setCookie: string | null
}

/** Finds out who sends a request. A cookie that is garbage, doubled, or of a session that has ended is nobody's. */
export async function readSession(request: Request): Promise<ReadSession> {
  const held = cookieValues(request.headers.get('Cookie'), cookieName())
  if (held.length === 0) return { viewer: null, sessionId: null, setCookie: null }
  const [token] = held
  const found =
    held.length === 1 && token && isToken(token) ? await recognise(database(), token) : null
  return found
    ? { ...found, setCookie: null }
    : { viewer: null, sessionId: null, setCookie: blankSessionCookie() }
}

/** Gives the browser a session with this answer. */
export function keepSession(load: AppLoadContext, token: string): void {
  answerWith(load, sessionCookie(token, sessionSpans.longest))
}

/** Takes the session from the browser with this answer. */
export function dropSession(load: AppLoadContext): void {
  answerWith(load, blankSessionCookie())
}

/** What clears the session's cookie. */
export const blankSessionCookie = (): string => sessionCookie('', 0)

// The browser keeps it as long as a session can live at all; when it really ends is the database's to say.
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

// Browsers take the prefix only with Secure and for the whole host: no neighbour on another subdomain can set it.
const cookieName = (): string => (isSecure() ? '__Host-session' : 'session')

/** Lucia's tokens: 25 random bytes in base 32. */
const isToken = (value: string): boolean => /^[a-z2-7]{40}$/.test(value)

function cookieValues(header: string | null, name: string): string[] {
  return (header ?? '').split(';').flatMap((pair) => {
    const at = pair.indexOf('=')
    return at > 0 && pair.slice(0, at).trim() === name ? [pair.slice(at + 1).trim()] : []
  })
}
