import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { emailKey } from '~/domain/identity/member'
import type { Entering } from '~/domain/identity/session'
import { Refusal, type Reason } from '~/domain/refusal'
import type { Asked } from './asking.server'
import { tryToSpend, type LimitName } from './limits.server'
import { safePath } from './safeRedirect'

/** Returns the device and session that a sign-in attempt comes from. */
export const browserOf = ({ request, sessionId }: Asked): Entering => ({
  userAgent: request.headers.get('User-Agent'),
  sessionId,
})

/**
 * Counts a sign-in attempt, successful or not. Networks with too many attempts are rejected for a
 * while. Accounts are never locked: attempts on them are only delayed.
 */
export async function tryTheDoor({ load }: Asked, email: string): Promise<void> {
  for (const limit of ['signInMinute', 'signInHour'] as const)
    await spendOn(limit, `address:${load.address}`, 'identity.tooManyTries')
  await sleep(1_000 * (await secondsFor(email)))
}

/** Counts an attempt to confirm the password while signed in. */
export async function proveAgain({ viewer }: Asked): Promise<void> {
  for (const limit of ['signInMinute', 'signInHour'] as const)
    await spendOn(limit, `member:${viewer?.id}`, 'identity.tooManyTries')
}

/** Counts a sign-up from the client's network. */
export const permitSignUp = ({ load }: Asked): Promise<void> =>
  spendOn('signUp', `address:${load.address}`, 'identity.tooManyAccounts')

/**
 * Returns where to redirect after signing in: the given path on this site, but never a sign-in
 * page.
 */
export function pathInside(to: string | null | undefined): string {
  const path = safePath(to)
  return /^\/(sign-(in|up|out))(?![\w-])/i.test(path) ? '/' : path
}

async function spendOn(limit: LimitName, key: string, reason: Reason): Promise<void> {
  const wait = await tryToSpend(limit, key)
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
    if ((await tryToSpend('signInAccount', `${account}:${seconds}`)) === 0) return seconds
  return 5
}
