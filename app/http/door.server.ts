import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { emailKey } from '~/domain/identity/member'
import type { Entering } from '~/domain/identity/session'
import { Refusal, type Reason } from '~/domain/refusal'
import type { Asked } from './asking.server'
import { tryToSpend, type LimitName } from './limits.server'
import { safePath } from './safeRedirect'

/** The browser that stands at the door. */
export const browserOf = ({ request, sessionId }: Asked): Entering => ({
  userAgent: request.headers.get('User-Agent'),
  sessionId,
})

/**
 * Counts one try to come in with an e-mail address and a password, whether it will succeed or not. Addresses of the net
 * with too many tries are refused for a while. Accounts never are: theirs only take longer, for whoever tries.
 */
export async function tryTheDoor({ load }: Asked, email: string): Promise<void> {
  for (const limit of ['signInMinute', 'signInHour'] as const)
    await spendOn(limit, `address:${load.address}`, 'identity.tooManyTries')
  await sleep(1_000 * (await secondsFor(email)))
}

/** Counts one try to prove who one is while being signed in. */
export async function proveAgain({ viewer }: Asked): Promise<void> {
  for (const limit of ['signInMinute', 'signInHour'] as const)
    await spendOn(limit, `member:${viewer?.id}`, 'identity.tooManyTries')
}

/** Counts one new account from where the request comes. */
export const permitSignUp = ({ load }: Asked): Promise<void> =>
  spendOn('signUp', `address:${load.address}`, 'identity.tooManyAccounts')

/** Where somebody goes who has just come in: to the given path on this site, but not back to the door. */
export function pathInside(to: string | null | undefined): string {
  const path = safePath(to)
  return /^\/(sign-(in|up|out))(?![\w-])/i.test(path) ? '/' : path
}

async function spendOn(limit: LimitName, key: string, reason: Reason): Promise<void> {
  const wait = await tryToSpend(limit, key)
  if (wait > 0) throw new Refusal('tooMany', reason, { retryAfter: wait })
}

/** After each ten tries of an hour, an account's next tries take this many seconds more. */
const delays = [0, 1, 2, 4]

async function secondsFor(email: string): Promise<number> {
  // The table of limits is no place for addresses.
  const account = createHash('sha256').update(emailKey(email)).digest('hex')
  for (const seconds of delays)
    if ((await tryToSpend('signInAccount', `${account}:${seconds}`)) === 0) return seconds
  return 5
}
