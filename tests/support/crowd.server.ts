import { pool } from '~/db/client.server'
import { aMember } from './builders.server'

/**
 * Inserts posts into a thread, bypassing the acts but not the database's rules: every third replies
 * to the question, some to the very first, the others to a pseudo-random one. Ranks differ, many
 * are equal. Returns the ids.
 */
export async function aCrowd(thread: number, count: number): Promise<number[]> {
  const { viewer } = await aMember()
  const db = await pool().connect()
  try {
    const ids: number[] = []
    for (let n = 0; n < count; n++) {
      const parent =
        n % 3 === 0
          ? null
          : n % 5 === 1
            ? (ids[0] ?? null)
            : (ids[(Math.imul(n, 2_654_435_761) >>> 0) % ids.length] ?? null)
      const { rows } = await db.query<{ id: number }>(
        `insert into posts (thread_id, parent_id, author_id, stance, lang, doc, html, text, send_key, created_at)
         select $1, case when depth < 30 then $2::int end, $3, (array['supports', 'opposes', 'asks', 'adds'])[1 + $4 % 4], 'de', '{}', '<p>Wort ' || $4 || '</p>', 'Wort ' || $4, gen_random_uuid(), timestamptz '2026-05-04 12:00Z' + $4 * interval '1 minute'
         from (select coalesce((select depth from posts where id = $2), 0) as depth) above
         returning id`,
        [thread, parent, viewer.id, n],
      )
      ids.push(rows[0]?.id ?? 0)
    }
    await db.query(
      'update posts set rank = ((id * 37) % 11) / -11.0 where thread_id = $1 and id % 4 <> 0',
      [thread],
    )
    await db.query(
      'update posts set strength = ((id * 29) % 13) / 13.0, controversy = (id * 31) % 7, common_ground = ((id * 23) % 17) / 17.0 where thread_id = $1 and id % 3 <> 0',
      [thread],
    )
    return ids
  } finally {
    db.release()
  }
}

/** Inserts posts into other threads, bypassing the rules, so that full scans are expensive. */
export async function aCity(count: number): Promise<void> {
  const { viewer } = await aMember()
  const db = await pool().connect()
  try {
    await db.query('begin')
    await db.query('set local session_replication_role = replica')
    await db.query(
      `with city as (
         insert into threads (lang, question_de, created_at, post_count) select 'de', 'Frage ' || n, now(), $2 / 30 from generate_series(1, 30) n returning id
       ), numbered as (select id, row_number() over () as place from city)
       insert into posts (thread_id, author_id, stance, lang, doc, html, text, send_key, created_at, rank)
       select numbered.id, $1, 'adds', 'de', '{}', '<p>Wort</p>', 'Wort', gen_random_uuid(), now() - n * interval '1 minute', (n % 7) / -7.0
       from generate_series(1, $2) n join numbered on numbered.place = 1 + n % 30`,
      [viewer.id, count],
    )
    await db.query(
      `insert into post_themes (post_id, theme_id, thread_id, tagged_by_id, tagged_at, rank) select p.id, t.id, p.thread_id, $1, now(), p.rank from posts p join themes t on (p.id + t.id) % 2 = 0 where p.author_id = $1`,
      [viewer.id],
    )
    await db.query('commit')
  } finally {
    db.release()
  }
}
