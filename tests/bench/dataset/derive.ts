import type pg from 'pg'
import { strengthsOfThread, type StrengthInput } from '~/domain/arguments/strengths'
import { controversyOf } from '~/domain/ranking/controversy'
import { goneRank, rankOf } from '~/domain/ranking/rank'

/** Computes all counters and derived columns, as the triggers and acts would have. */
export async function derive(client: pg.Client): Promise<void> {
  await client.query('set session_replication_role = replica')
  await client.query(countOnPosts)
  await rank(client)
  await dispute(client)
  await weigh(client)
  await client.query(
    'update post_themes pt set rank = p.rank from posts p where p.id = pt.post_id and pt.rank <> p.rank',
  )
  await client.query(countThemes)
  await client.query(numberEvents)
  await client.query(countOnThreads)
  await client.query(find)
  await client.query('select keep_thread_found(id) from threads')
  for (const table of ['members', 'themes', 'articles', 'threads', 'posts'])
    await client.query(
      `select setval(pg_get_serial_sequence('${table}', 'id'), max(id)) from ${table}`,
    )
  await client.query('set session_replication_role = origin')
}

const countOnPosts = `
  with recursive above as (
    select id, parent_id from posts where parent_id is not null
    union all
    select above.id, p.parent_id from above join posts p on p.id = above.parent_id where p.parent_id is not null
  ), below as (
    select parent_id as id, count(*) as count from above group by parent_id
  ), replies as (
    select parent_id as id, count(*) as count from posts where parent_id is not null group by parent_id
  ), voted as (
    select post_id as id, count(*) filter (where quality = 1) as up, count(*) filter (where quality = -1) as down,
      count(*) filter (where agreement = 1) as agree, count(*) filter (where agreement = -1) as disagree, count(*) filter (where agreement = 0) as pass
    from votes group by post_id
  )
  update posts p set below_count = c.below, reply_count = c.replies,
    quality_up = c.up, quality_down = c.down, agree_count = c.agree, disagree_count = c.disagree, pass_count = c.pass
  from (
    select id, coalesce(below.count, 0) as below, coalesce(replies.count, 0) as replies, coalesce(up, 0) as up, coalesce(down, 0) as down,
      coalesce(agree, 0) as agree, coalesce(disagree, 0) as disagree, coalesce(pass, 0) as pass
    from posts left join below using (id) left join replies using (id) left join voted using (id)
  ) c
  where c.id = p.id`

/** The formula has one home, in the app. */
async function rank(client: pg.Client): Promise<void> {
  await client.query(
    'update posts set rank = $1 where withdrawn_at is not null or removed_at is not null',
    [goneRank],
  )
  const { rows } = await client.query<{ up: number; down: number }>(
    'select distinct quality_up as up, quality_down as down from posts where quality_up + quality_down > 0 and withdrawn_at is null and removed_at is null',
  )
  await client.query(
    `update posts p set rank = r.rank from unnest($1::int[], $2::int[], $3::float8[]) as r(up, down, rank)
     where p.quality_up = r.up and p.quality_down = r.down and p.withdrawn_at is null and p.removed_at is null`,
    [rows.map(({ up }) => up), rows.map(({ down }) => down), rows.map(rankOf)],
  )
}

async function dispute(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ agree: number; disagree: number }>(
    'select distinct agree_count as agree, disagree_count as disagree from posts where agree_count + disagree_count > 0',
  )
  await client.query(
    `update posts p set controversy = c.controversy from unnest($1::int[], $2::int[], $3::float8[]) as c(agree, disagree, controversy)
     where p.agree_count = c.agree and p.disagree_count = c.disagree`,
    [rows.map(({ agree }) => agree), rows.map(({ disagree }) => disagree), rows.map(controversyOf)],
  )
}

async function weigh(client: pg.Client): Promise<void> {
  const { rows: threads } = await client.query<{ id: number }>('select id from threads order by id')
  for (const { id } of threads) {
    const { rows } = await client.query<StrengthInput>(
      `select id, parent_id as "parentId", stance, quality_up as up, quality_down as down, withdrawn_at is null and removed_at is null as stands, strength from posts where thread_id = $1`,
      [id],
    )
    const weighed = strengthsOfThread(rows)
    await client.query(
      'update posts p set strength = w.strength from unnest($1::int[], $2::float8[]) as w(id, strength) where p.id = w.id',
      [weighed.map((one) => one.id), weighed.map(({ strength }) => strength)],
    )
  }
}

const countThemes = `
  insert into thread_themes (thread_id, theme_id, count)
  select pt.thread_id, pt.theme_id, count(*) filter (where p.withdrawn_at is null and p.removed_at is null)
  from post_themes pt join posts p on p.id = pt.post_id group by pt.thread_id, pt.theme_id`

/** The opening was version 1. */
const numberEvents = `
  update events e set version = n.version
  from (select id, row_number() over (partition by thread_id order by id) as version from events) n
  where n.id = e.id and e.version is null`

const countOnThreads = `
  update threads t set post_count = p.posts, last_post_at = p.latest, version = p.posts + 1,
    supports_count = p.supports, opposes_count = p.opposes, asks_count = p.asks, adds_count = p.adds
  from (
    select thread_id, count(*) as posts, max(created_at) as latest,
      count(*) filter (where stands and stance = 'supports') as supports, count(*) filter (where stands and stance = 'opposes') as opposes,
      count(*) filter (where stands and stance = 'asks') as asks, count(*) filter (where stands and stance = 'adds') as adds
    from (select *, withdrawn_at is null and removed_at is null as stands from posts) said
    group by thread_id
  ) p
  where p.thread_id = t.id`

const find = `
  insert into post_search (post_id, thread_id, author_id, stance, lang, vector)
  select id, thread_id, author_id, stance, lang, to_tsvector(search_configuration(lang), text)
  from posts where withdrawn_at is null and removed_at is null order by id`
