import type pg from 'pg'
import { chance } from './chance'
import { writers, type PlannedPost } from './plan'
import { marker, ownWords, writings } from './writings'

/** Batch size of inserted posts. */
const piece = 10_000

/** Inserts the posts with their revisions and events, in order of creation. */
export async function fillPosts(
  client: pg.Client,
  posts: readonly PlannedPost[],
  members: number,
  seed: number,
): Promise<void> {
  const all = writings(seed)
  await client.query(
    `create temp table writings (n int primary key, doc text, html text, text text)`,
  )
  await client.query(
    `insert into writings select * from unnest($1::int[], $2::text[], $3::text[], $4::text[])`,
    [
      all.map((_, at) => at),
      all.map(({ doc }) => JSON.stringify(doc)),
      all.map(({ html }) => html),
      all.map(({ text }) => text),
    ],
  )
  const places = {
    de: all.flatMap(({ lang }, at) => (lang === 'de' ? [at] : [])),
    en: all.flatMap(({ lang }, at) => (lang === 'en' ? [at] : [])),
  }
  const draw = chance(seed + 2)
  const moderator = members + writers
  for (let first = 0; first < posts.length; first += piece) {
    const some = posts.slice(first, first + piece)
    await client.query(insertPosts, [
      some.map((_, at) => first + at + 1),
      some.map(({ threadId }) => threadId),
      some.map(({ parentId }) => parentId),
      some.map(({ depth }) => depth),
      some.map(({ authorId }) => authorId),
      some.map(({ stance }) => stance),
      some.map(({ lang }) => lang),
      some.map(({ at }) => at),
      some.map(({ fate }) => fate),
      some.map(({ lang }) => draw.pick(places[lang])),
      some.map(({ lang }) => ownWords(lang, draw)),
      marker,
      moderator,
    ])
    await client.query(insertRevisions, [first + 1, first + some.length])
    // The first revision of an edited post is another post's text.
    await client.query(insertFirstRevisions, [first + 1, first + some.length])
    await client.query(
      `insert into events (kind, thread_id, post_id, actor_id, at) select 'posted', thread_id, id, author_id, created_at from posts where id between $1 and $2 order by id`,
      [first + 1, first + some.length],
    )
  }
  await client.query(`drop table writings`)
}

const insertPosts = `
  insert into posts (id, thread_id, parent_id, depth, author_id, stance, lang, doc, html, text, send_key, revision,
    created_at, edited_at, withdrawn_at, removed_at, removed_by_id, removed_reason)
  select id, thread_id, parent_id, depth, author_id, stance, lang,
    case when fate <> 'withdrawn' then replace(w.doc, $12, own)::jsonb end,
    case when fate <> 'withdrawn' then replace(w.html, $12, own) else '' end,
    case when fate <> 'withdrawn' then replace(w.text, $12, own) else '' end,
    md5('post ' || id)::uuid, case when fate = 'edited' then 2 else 1 end, to_timestamp(at / 1000.0),
    case when fate = 'edited' then to_timestamp(at / 1000.0) + interval '7 minutes' end,
    case when fate = 'withdrawn' then to_timestamp(at / 1000.0) + interval '9 hours' end,
    case when fate = 'removed' then to_timestamp(at / 1000.0) + interval '9 hours' end,
    case when fate = 'removed' then $13::int end, case when fate = 'removed' then 'Werbung' end
  from unnest($1::int[], $2::int[], $3::int[], $4::int[], $5::int[], $6::text[], $7::text[], $8::float8[], $9::text[], $10::int[], $11::text[])
    as given(id, thread_id, parent_id, depth, author_id, stance, lang, at, fate, writing, own)
    join writings w on w.n = writing
  order by id`

const insertRevisions = `
  insert into post_revisions (post_id, number, thread_id, editor_id, stance, lang, doc, html, text, created_at)
  select id, revision, thread_id, author_id, stance, lang, doc, html, text, coalesce(edited_at, created_at)
  from posts where id between $1 and $2 and withdrawn_at is null order by id`

const insertFirstRevisions = `
  insert into post_revisions (post_id, number, thread_id, editor_id, stance, lang, doc, html, text, created_at)
  select p.id, 1, p.thread_id, p.author_id, p.stance, p.lang, q.doc, q.html, q.text, p.created_at
  from posts p join lateral (
    select doc, html, text from posts other where other.id < p.id and other.lang = p.lang and other.withdrawn_at is null order by other.id desc limit 1
  ) q on true
  where p.id between $1 and $2 and p.revision = 2 order by p.id`
