import { wordsLike } from '~/db/sql/search/wordsLike'
import { wordUse } from '~/db/sql/search/wordUse'
import type { Context } from '~/domain/context'
import type { Query } from './query'
import { correctWords, correctableWords, bestCorrection } from './spelling'

/** Maximum number of corrected words, and of candidates for each. */
const most = { words: 3, candidates: 20 }

/**
 * Returns the query with unknown words replaced by similar ones that posts use; null when there is
 * nothing to replace.
 */
export async function correctQuery({ db }: Context, query: Query): Promise<Query | null> {
  const used = await wordUse(db, correctableWords(query))
  const rarest = used.sort((one, other) => one.posts - other.posts).slice(0, most.words)
  const meanings = new Map<string, string>()
  for (const typed of rarest) {
    const meaning = bestCorrection(typed, await wordsLike(db, typed.word, most.candidates))
    if (meaning !== null) meanings.set(typed.word, meaning)
  }
  return meanings.size === 0 ? null : correctWords(query, meanings)
}
