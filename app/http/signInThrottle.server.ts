import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { emailKey } from '~/domain/identity/member'
import type { SignInDevice } from '~/domain/identity/session'
import { Refusal, type Reason } from '~/domain/refusal'
import type { RequestContext } from './requestContext.server'
import { tryRateLimit, type RateLimitName } from './rateLimits.server'
import { safePath } from './safeRedirect'

/** Returns the device and session that a sign-in attempt comes from. */
export const deviceOfRequest = ({ request, sessionId }: RequestContext): SignInDevice => ({
  userAgent: request.headers.get('User-Agent'),
  sessionId,
})

/**
 * Counts a sign-in attempt, successful or not. Networks with too many attempts are rejected for a
 * while. Accounts are never locked: attempts on them are only delayed.
 */
export async function throttleSignIn(
  { loadContext: load }: RequestContext,
  email: string,
): Promise<void> {
  for (const limit of ['signInMinute', 'signInHour'] as const)
    await spendOn(limit, `address:${load.address}`, 'identity.tooManyTries')
  await sleep(1_000 * (await secondsFor(email)))
}

/** Counts an attempt to confirm the password while signed in. */
export async function throttlePasswordCheck({ viewer }: RequestContext): Promise<void> {
  for (const limit of ['signInMinute', 'signInHour'] as const)
    await spendOn(limit, `member:${viewer?.id}`, 'identity.tooManyTries')
}

/** Counts a sign-up from the client's network. */
export const throttleSignUp = ({ loadContext: load }: RequestContext): Promise<void> =>
  spendOn('signUp', `address:${load.address}`, 'identity.tooManyAccounts')

/**
 * Returns where to redirect after signing in: the given path on this site, but never a sign-in
 * page.
 */
export function pathAfterSignIn(to: string | null | undefined): string {
  const path = safePath(to)
  return /^\/(sign-(in|up|out))(?![\w-])/i.test(path) ? '/' : path
}

async function spendOn(limit: RateLimitName, key: string, reason: Reason): Promise<void> {
  const wait = await tryRateLimit(limit, key)
  if (wait > 0) throw new Refusal('tooMany', reason, { retryAfter: wait })
}

/**
 * After every ten attempts within an hour, further attempts on an account are delayed by this many
 * seconds.
 */
const delays = [0, 1, 2, 4]

async function secondsFor(email: string): Promise<number> {
  // The limits table must not contain e-mail addresses.
  const account = createHash('sha256').update(emailKey(email)).digest('hex')
  for (const seconds of delays)
    if ((await tryRateLimit('signInAccount', `${account}:${seconds}`)) === 0) return seconds
  return 5
}
