import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { threadChannel } from '~/domain/events/event'
import type { ComposedDocument } from '~/domain/posts/document/composeDocument.server'
import { rankOf } from '~/domain/ranking/rank'

type Who = { member: number; thread: number; post: number }

/** Returns the milliseconds of a transaction that only writes the rows of a reply. */
export function bareReply(
  client: pg.Client,
  { member, thread, post }: Who,
  { doc, html, text }: ComposedDocument,
): Promise<number> {
  return timed(client, async () => {
    const { rows } = await client.query<{ id: number }>(
      `insert into posts (thread_id, parent_id, author_id, stance, lang, doc, html, text, send_key, created_at)
       values ($1, $2, $3, 'supports', 'de', $4, $5, $6, $7, now()) returning id`,
      [thread, post, member, JSON.stringify(doc), html, text, randomUUID()],
    )
    const id = rows[0]?.id
    await client.query(
      `insert into post_revisions (post_id, number, thread_id, editor_id, stance, lang, doc, html, text, created_at)
       values ($1, 1, $2, $3, 'supports', 'de', $4, $5, $6, now())`,
      [id, thread, member, JSON.stringify(doc), html, text],
    )
    await client.query(event, ['posted', thread, id, member, threadChannel])
  })
}

/** Returns the milliseconds of a transaction that only writes the rows of a vote. */
export function bareVote(client: pg.Client, { member, thread, post }: Who): Promise<number> {
  return timed(client, async () => {
    await client.query(event, ['voted', thread, post, null, threadChannel])
    await client.query(
      `insert into votes (post_id, member_id, thread_id, quality, created_at, changed_at) values ($1, $2, $3, 1, now(), now())`,
      [post, member, thread],
    )
    const { rows } = await client.query<{ up: number; down: number }>(
      `select quality_up as up, quality_down as down from posts where id = $1`,
      [post],
    )
    await client.query(`update posts set rank = $2 where id = $1`, [
      post,
      rankOf(rows[0] ?? { up: 0, down: 0 }),
    ])
    // The post and its ancestors: as many rows as a vote recomputes.
    await client.query(
      `with recursive line as (select id, parent_id from posts where id = $1 union all select p.id, p.parent_id from posts p join line on line.parent_id = p.id) update posts p set strength = 0.5 from line where p.id = line.id`,
      [post],
    )
  })
}

async function timed(client: pg.Client, write: () => Promise<void>): Promise<number> {
  const begun = performance.now()
  await client.query('begin')
  try {
    await write()
    await client.query('commit')
    return performance.now() - begun
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

const event = `
  with moved as (
    update threads set version = version + 1 where id = $2 returning version
  ), noted as (
    insert into events (kind, thread_id, post_id, actor_id, version, at) select $1, $2, $3, $4, version, now() from moved returning id, kind, thread_id, post_id, version
  )
  select pg_notify($5, json_build_object('event', id::text, 'thread', thread_id, 'version', version, 'kind', kind, 'post', post_id)::text) from noted`
