import type { Query } from './query'

/** A word as posts write it, in lower case, with how many of them do. */
export type Written = { word: string; posts: number }

/** How many letters a word needs to be taken for a misspelt one. */
export const shortestMisspelt = 4

/** The words of a query that could be misspelt: those that have to occur, alone or in a phrase. */
export const doubtful = ({ words, phrases }: Query): string[] =>
  [
    ...new Set(
      [...words, ...phrases.flatMap((phrase) => phrase.split(' '))].map((word) =>
        word.toLowerCase(),
      ),
    ),
  ].filter((word) => /^\p{L}+$/u.test(word) && word.length >= shortestMisspelt)

/**
 * The word that was probably meant: the nearest of the candidates by letters left out, put in, changed or swapped, and of
 * equally near ones the most used; it has to be used far more than what was typed. Null when none is near enough.
 */
export function meant(typed: Written, candidates: readonly Written[]): string | null {
  const most = typed.word.length < 6 ? 1 : typed.word.length < 10 ? 2 : 3
  let best: { word: string; steps: number; posts: number } | null = null
  for (const { word, posts } of candidates) {
    if (word === typed.word || posts < 20 * typed.posts) continue
    const steps = stepsBetween(typed.word, word)
    if (
      steps <= most &&
      (best === null || steps < best.steps || (steps === best.steps && posts > best.posts))
    )
      best = { word, steps, posts }
  }
  return best?.word ?? null
}

/** The query with words replaced by what was meant, in the case in which they were typed. */
export function corrected(query: Query, meanings: ReadonlyMap<string, string>): Query {
  const right = (said: string) =>
    said.replace(/\p{L}+/gu, (word) => inCaseOf(word, meanings.get(word.toLowerCase()) ?? word))
  return { ...query, words: query.words.map(right), phrases: query.phrases.map(right) }
}

function inCaseOf(typed: string, word: string): string {
  const first = typed.charAt(0)
  return first !== first.toLowerCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word
}

/** Optimal string alignment: letters put in, left out or changed, and neighbours swapped (Damerau 1964), on UTF-16 units. */
export function stepsBetween(one: string, other: string): number {
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
