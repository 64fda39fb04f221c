import type { Db } from '~/db/client.server'

/** An event; `actorId` is null when no member caused it; `channel` is the NOTIFY channel. */
export type RecordedEvent = {
  channel: string
  kind: string
  threadId: number
  postId: number | null
  actorId: number | null
  at: Date
}

/**
 * Inserts an event, increments the thread's version, and sends a NOTIFY that is delivered on
 * commit.
 */
export async function recordEvent(db: Db, event: RecordedEvent): Promise<void> {
  await db.$queryRaw`
    -- recordEvent, prepared
    with moved as (
      update threads set version = version + 1 where id = ${event.threadId} returning version
    ), noted as (
      insert into events (kind, thread_id, post_id, actor_id, version, at)
      select ${event.kind}, ${event.threadId}::int, ${event.postId}::int, ${event.actorId}::int, moved.version, ${event.at}::timestamptz
      from moved
      returning id, kind, thread_id, post_id, version
    )
    select pg_notify(${event.channel}, json_build_object(
      'event', id::text, 'thread', thread_id, 'version', version, 'kind', kind, 'post', post_id)::text)::text
    from noted`
}
