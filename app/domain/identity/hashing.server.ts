import { hash, verify } from '@node-rs/argon2'
import { Refusal } from '~/domain/refusal'
import { normalisePassword } from './password'
import { semaphore, QueueFull } from './semaphore'

/** argon2id (the library's default) with OWASP's parameters: 19 MiB, two passes, one lane. */
const argon2id = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/**
 * The hash of an unknown password, so that signing in takes the same time with and without an
 * account.
 */
export const dummyHash =
  '$argon2id$v=19$m=19456,t=2,p=1$x2zgNtN7NBIVEQRAr/yxag$x8wGk8+VU8ee1U7JHMubUH43xxP3qEP11Df/Stc4Anc'

// Each hash takes 19 MiB and a thread, which a flood of sign-ins must not exhaust.
const runLimited = semaphore({ atOnce: 2, waiting: 60 })

/**
 * Hashes a password.
 * @throws Refusal when too many hashes are being computed
 */
export const hashPassword = (password: string): Promise<string> =>
  runOrRefuse(() => hash(normalisePassword(password), argon2id))

/**
 * Compares a password with a stored hash.
 * @throws Refusal when too many hashes are being computed
 */
export const verifyPassword = (stored: string, password: string): Promise<boolean> =>
  runOrRefuse(() => verify(stored, normalisePassword(password)))

async function runOrRefuse<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await runLimited(task)
  } catch (error) {
    if (error instanceof QueueFull)
      throw new Refusal('unavailable', 'identity.busy', { retryAfter: 5 })
    throw error
  }
}
