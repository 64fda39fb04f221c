import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { pool } from '~/db/client.server'
import { Refusal } from '~/domain/refusal'

const minute = 60
const hour = 60 * minute

/** The rate limits: points per duration in seconds, shared by all processes. */
const limits = {
  signInMinute: { points: 6, duration: minute },
  signInHour: { points: 30, duration: hour },
  signInAccount: { points: 10, duration: hour },
  signUp: { points: 3, duration: 24 * hour },
  edits: { points: 10, duration: minute },
  votes: { points: 30, duration: minute },
  acts: { points: 30, duration: minute },
  pictures: { points: 60, duration: minute },
  search: { points: 30, duration: minute },
  similar: { points: 30, duration: minute },
} as const

/** The name of a rate limit. */
export type RateLimitName = keyof typeof limits

const limiters = new Map<RateLimitName, RateLimiterPostgres>()

function limiterOf(name: RateLimitName): RateLimiterPostgres {
  const known = limiters.get(name)
  if (known) return known
  const made = new RateLimiterPostgres({
    storeClient: pool(),
    storeType: 'pool',
    tableName: 'limits',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    ...limits[name],
  })
  limiters.set(name, made)
  return made
}

/**
 * Consumes a point of the given key.
 * @throws Refusal with the seconds until the next point is available
 */
export async function consumeRateLimit(name: RateLimitName, key: string): Promise<void> {
  const wait = await tryRateLimit(name, key)
  if (wait > 0) throw new Refusal('tooMany', 'errors.tooMany', { retryAfter: wait })
}

/**
 * Same as `consumeRateLimit`, with the viewer's id as the key, or the client's address for anonymous requests.
 */
export const consumeOwnRateLimit = (
  name: RateLimitName,
  { viewer, loadContext }: { viewer: { id: number } | null; loadContext: { address: string } },
): Promise<void> =>
  consumeRateLimit(name, viewer ? `member:${viewer.id}` : `address:${loadContext.address}`)

/** Consumes a point of the given key. Returns the seconds to wait when none was left, else 0. */
export async function tryRateLimit(name: RateLimitName, key: string): Promise<number> {
  try {
    await limiterOf(name).consume(key)
    return 0
  } catch (spent) {
    if (spent instanceof RateLimiterRes) return Math.max(1, Math.ceil(spent.msBeforeNext / 1_000))
    throw spent
  }
}
