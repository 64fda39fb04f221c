import { recordEvent } from '~/db/sql/recordEvent'
import type { Context } from '~/domain/context'
import { threadChannel, type EventKind } from './event'

/**
 * Writes down that something happened to a thread, moves the thread's version on and tells every process,
 * all in the caller's transaction: nobody hears of what was rolled back.
 */
export async function record(
  { db, viewer, now }: Context,
  event: { kind: EventKind; threadId: number; postId?: number },
): Promise<void> {
  // Ballots are secret: what happened is known, but not who it was.
  await recordEvent(db, {
    ...event,
    channel: threadChannel,
    postId: event.postId ?? null,
    actorId: event.kind === 'voted' ? null : (viewer?.id ?? null),
    at: now,
  })
}
