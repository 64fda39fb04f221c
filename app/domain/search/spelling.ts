import type { Query } from './query'

/** A lower-case word, and the number of posts that contain it. */
export type WordUse = { word: string; posts: number }

/** Minimum length of a word that can be misspelt. */
export const shortestMisspelt = 4

/** Returns the words of a query that could be misspelt: required words and those of phrases. */
export const correctableWords = ({ words, phrases }: Query): string[] =>
  [
    ...new Set(
      [...words, ...phrases.flatMap((phrase) => phrase.split(' '))].map((word) =>
        word.toLowerCase(),
      ),
    ),
  ].filter((word) => /^\p{L}+$/u.test(word) && word.length >= shortestMisspelt)

/**
 * Returns the most likely intended word: the candidate with the smallest edit distance, of equal
 * ones the most frequent; it must be much more frequent than the typed word. Null when none is
 * close enough.
 */
export function bestCorrection(typed: WordUse, candidates: readonly WordUse[]): string | null {
  const most = typed.word.length < 6 ? 1 : typed.word.length < 10 ? 2 : 3
  let best: { word: string; steps: number; posts: number } | null = null
  for (const { word, posts } of candidates) {
    if (word === typed.word || posts < 20 * typed.posts) continue
    const steps = editDistance(typed.word, word)
    if (
      steps <= most &&
      (best === null || steps < best.steps || (steps === best.steps && posts > best.posts))
    )
      best = { word, steps, posts }
  }
  return best?.word ?? null
}

/** Replaces words of a query by their corrections, keeping the case. */
export function correctWords(query: Query, meanings: ReadonlyMap<string, string>): Query {
  const right = (said: string) =>
    said.replace(/\p{L}+/gu, (word) => inCaseOf(word, meanings.get(word.toLowerCase()) ?? word))
  return { ...query, words: query.words.map(right), phrases: query.phrases.map(right) }
}

function inCaseOf(typed: string, word: string): string {
  const first = typed.charAt(0)
  return first !== first.toLowerCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word
}

/**
 * Returns the optimal string alignment distance: insertions, deletions, substitutions and
 * transpositions (Damerau 1964), in UTF-16 units.
 */
export function editDistance(one: string, other: string): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row++) {
    const now = [row]
    for (let at = 1; at <= other.length; at++) {
      const same = one[row - 1] === other[at - 1]
      let least = Math.min(
        (last[at] ?? 0) + 1,
        (now[at - 1] ?? 0) + 1,
        (last[at - 1] ?? 0) + (same ? 0 : 1),
      )
      if (row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1])
        least = Math.min(least, (before[at - 2] ?? 0) + 1)
      now.push(least)
    }
    before = last
    last = now
  }
  return last[other.length] ?? 0
}
