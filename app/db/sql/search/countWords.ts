import type { Db } from '~/db/client.server'

/**
 * Counts the words of the next posts and threads that are older than a minute, at most `limit` of
 * each, and of those marked for a recount. Returns the number of texts counted. Unused words are
 * deleted by `deleteUnusedWords`.
 */
export async function countWords(db: Db, now: Date, limit: number): Promise<number> {
  // A concurrent insert may still commit with a lower id; after a minute it has committed or
  // failed.
  const [row] = await db.$queryRaw<{ counted: number }[]>`
    -- countWords
    with progress as (select post_id, thread_id from search_progress),
    due_posts as (
      select p.id, p.lang, case when p.withdrawn_at is null and p.removed_at is null then p.text else '' end as text
      from posts p, progress
      where p.id > progress.post_id and p.created_at < ${now}::timestamptz - interval '1 minute'
      order by p.id limit ${limit}
    ),
    due_threads as (
      select t.id, t.question_de, t.question_en
      from threads t, progress
      where t.id > progress.thread_id and t.created_at < ${now}::timestamptz - interval '1 minute'
      order by t.id limit ${limit}
    ),
    recounts as (delete from search_recounts where id in (select id from search_recounts order by id limit ${limit}) returning lang, words, change),
    due as (
      select lang, tsvector_to_array(to_tsvector('standpunkt_words', text)) as words, 1 as change from due_posts
      union all select 'de', tsvector_to_array(to_tsvector('standpunkt_words', question_de)), 1 from due_threads where question_de is not null
      union all select 'en', tsvector_to_array(to_tsvector('standpunkt_words', question_en)), 1 from due_threads where question_en is not null
      union all select lang, words, change from recounts
    ),
    words as (
      select due.lang, said.word, sum(due.change)::int as posts
      from due cross join lateral unnest(due.words) said(word)
      where char_length(said.word) between 3 and 40
      group by due.lang, said.word
      having sum(due.change) <> 0
    ),
    kept as (
      insert into search_words (lang, word, lexeme, posts)
      select lang, word, coalesce((tsvector_to_array(to_tsvector(search_configuration(lang), word)))[1], ''), posts from words
      on conflict (lang, word) do update set posts = search_words.posts + excluded.posts
    ),
    moved as (
      update search_progress set
        post_id = greatest(post_id, (select max(id) from due_posts)),
        thread_id = greatest(thread_id, (select max(id) from due_threads))
    )
    select ((select count(*) from due_posts) + (select count(*) from due_threads) + (select count(*) from recounts))::int as counted`
  return row?.counted ?? 0
}
