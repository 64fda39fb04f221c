import type { Db } from '~/db/client.server'

/**
 * Records that a session is in use, which extends its idle expiry up to its absolute expiry. Spans
 * are in seconds.
 */
export async function touchSession(
  db: Db,
  id: string,
  spans: { idle: number; longest: number; noted: number },
): Promise<void> {
  await db.$executeRaw`
    -- touchSession, prepared
    update sessions set
      last_seen_at = now(),
      expires_at = least(now() + make_interval(secs => ${spans.idle}::int), created_at + make_interval(secs => ${spans.longest}::int))
    where id = ${id} and last_seen_at < now() - make_interval(secs => ${spans.noted}::int)`
}
