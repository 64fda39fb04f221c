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
  const maxDistance = typed.word.length < 6 ? 1 : typed.word.length < 10 ? 2 : 3
  let best: { word: string; distance: number; posts: number } | null = null
  for (const { word, posts } of candidates) {
    if (word === typed.word || posts < 20 * typed.posts) continue
    const distance = editDistance(typed.word, word)
    if (
      distance <= maxDistance &&
      (best === null ||
        distance < best.distance ||
        (distance === best.distance && posts > best.posts))
    )
      best = { word, distance, posts }
  }
  return best?.word ?? null
}

/** Replaces words of a query by their corrections, keeping the case. */
export function correctWords(query: Query, corrections: ReadonlyMap<string, string>): Query {
  const correct = (text: string) =>
    text.replace(/\p{L}+/gu, (word) => matchCase(word, corrections.get(word.toLowerCase()) ?? word))
  return { ...query, words: query.words.map(correct), phrases: query.phrases.map(correct) }
}

function matchCase(typed: string, word: string): string {
  const first = typed.charAt(0)
  return first !== first.toLowerCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word
}

/**
 * Returns the optimal string alignment distance: insertions, deletions, substitutions and
 * transpositions (Damerau 1964), in UTF-16 units.
 */
export function editDistance(one: string, other: string): number {
  let twoRowsUp: number[] = []
  let previousRow = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row++) {
    const currentRow = [row]
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1]
      let distance = Math.min(
        (previousRow[column] ?? 0) + 1,
        (currentRow[column - 1] ?? 0) + 1,
        (previousRow[column - 1] ?? 0) + (same ? 0 : 1),
      )
      if (
        row > 1 &&
        column > 1 &&
        one[row - 1] === other[column - 2] &&
        one[row - 2] === other[column - 1]
      )
        distance = Math.min(distance, (twoRowsUp[column - 2] ?? 0) + 1)
      currentRow.push(distance)
    }
    twoRowsUp = previousRow
    previousRow = currentRow
  }
  return previousRow[other.length] ?? 0
}
