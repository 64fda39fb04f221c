import type { Db } from '~/db/client.server'

/** Words that posts use and that share trigrams with this one: at most `limit`, the likest first. */
export function wordsLike(
  db: Db,
  word: string,
  limit: number,
): Promise<{ word: string; posts: number }[]> {
  return db.$queryRaw`
    -- wordsLike
    select w.word, w.posts
    from search_words w
    where w.word % ${word}
    order by similarity(w.word, ${word}) desc, w.posts desc
    limit ${limit}`
}
