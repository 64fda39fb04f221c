import { wordsLike } from '~/db/sql/search/wordsLike'
import { wordUse } from '~/db/sql/search/wordUse'
import type { Context } from '~/domain/context'
import type { Query } from './query'
import { correctWords, correctableWords, bestCorrection } from './spelling'

/** Maximum number of corrected words, and of candidates for each. */
const limits = { words: 3, candidates: 20 }

/**
 * Returns the query with unknown words replaced by similar ones that posts use; null when there is
 * nothing to replace.
 */
export async function correctQuery({ db }: Context, query: Query): Promise<Query | null> {
  const uses = await wordUse(db, correctableWords(query))
  const rarest = uses.sort((one, other) => one.posts - other.posts).slice(0, limits.words)
  const corrections = new Map<string, string>()
  for (const typed of rarest) {
    const correction = bestCorrection(typed, await wordsLike(db, typed.word, limits.candidates))
    if (correction !== null) corrections.set(typed.word, correction)
  }
  return corrections.size === 0 ? null : correctWords(query, corrections)
}
