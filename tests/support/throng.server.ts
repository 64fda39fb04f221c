import { pool } from '~/db/client.server'

/**
 * The size of a large forum; every twentieth post is deleted, two of three have a theme; thread 7,
 * member 7 and theme 2 have many more than others.
 */
export type Throng = { members: number; threads: number; posts: number; themes: number }

/**
 * Fills an empty database like a large forum, deterministically. The triggers' work is done in
 * bulk, because row triggers would take minutes.
 */
export async function aThrong({ members, threads, posts, themes }: Throng): Promise<void> {
  const client = await pool().connect()
  try {
    await client.query(`set session_replication_role = replica`)
    for (const statement of [
      `insert into members (id, name, name_key, email, email_key, password_hash, created_at)
         select n, 'Voice ' || n, 'voice ' || n, n || '@example.org', n || '@example.org', 'none', '2026-01-01' from generate_series(1, ${members}) n`,
      `insert into threads (id, lang, question_de, question_en, created_at, post_count, last_post_at)
         select n, 'de', 'Frage ' || n || '?', 'Question ' || n || '?', timestamptz '2026-01-01' + n * interval '1 minute', 0, null from generate_series(1, ${threads}) n`,
      `insert into themes (id, slug, name_de, name_en, colour, created_at)
         select n, 'theme-' || n, 'Thema ' || n, 'Theme ' || n, 'blue', '2026-01-01' from generate_series(1, ${themes}) n`,
      `insert into posts (id, thread_id, author_id, stance, lang, html, text, send_key, created_at, removed_at, removed_reason)
         select n, case when n % 10 = 3 then 7 else 1 + n % ${threads} end, case when n % 10 = 6 then 7 else 1 + (n * 7) % ${members} end, (array['supports', 'opposes', 'asks', 'adds'])[1 + n % 4], 'de',
           '<p>Satz ' || n || '</p>', 'Satz ' || n, gen_random_uuid(), timestamptz '2026-02-01' + n * interval '1 second',
           case when n % 20 = 0 then timestamptz '2026-03-01' end, case when n % 20 = 0 then 'Werbung' end
         from generate_series(1, ${posts}) n`,
      `insert into post_themes (post_id, theme_id, thread_id, tagged_by_id, tagged_at, posted_at)
         select id, case when id % 7 = 1 then 2 else 1 + id % ${themes} end, thread_id, 1, '2026-03-01', created_at from posts where id % 3 <> 0`,
      `update posts set tag_count = 1 where id % 3 <> 0`,
      `update threads t set post_count = p.n, last_post_at = p.last from (select thread_id, count(*) n, max(created_at) last from posts group by 1) p where p.thread_id = t.id`,
      `analyze`,
    ])
      await client.query(statement)
  } finally {
    await client.query(`set session_replication_role = origin`)
    client.release()
  }
}
