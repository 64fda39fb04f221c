import type { Db } from '~/db/client.server'

/**
 * Returns used words that share trigrams with the given one, at most `limit`, the most similar
 * first.
 */
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
