import { recordEvent } from '~/db/sql/events/recordEvent'
import type { Context } from '~/domain/context'
import { threadChannel, type EventKind } from './event'

/**
 * Records an event, increments the thread's version and notifies every process, all in the caller's
 * transaction, so a rollback discards everything.
 */
export async function record(
  { db, viewer, now }: Context,
  event: { kind: EventKind; threadId: number; postId?: number },
): Promise<void> {
  // Ballots are secret: the event is recorded without the member.
  await recordEvent(db, {
    ...event,
    channel: threadChannel,
    postId: event.postId ?? null,
    actorId: event.kind === 'voted' ? null : (viewer?.id ?? null),
    at: now,
  })
}
