import type { Locale } from '~/domain/context'

/** Limits of the search for similar arguments. */
export const similarLimits = {
  /** Letters that have to be written first. */
  least: 20,
  /** Characters of its telling words that are asked with. */
  asked: 600,
  /** Words that are looked for. */
  lexemes: 24,
  /** Arguments that are shown. */
  shown: 3,
  /** The share of what a text says that another has to say too. */
  share: 0.3,
}

/** What a language's configuration made of a word, and how many posts have it. */
export type Lexeme = { lang: Locale; lexeme: string; posts: number }

/** The most telling of these lexemes: the rarest, without those that every twentieth post has once there are many. */
export function telling(lexemes: readonly Lexeme[], allPosts: number): Lexeme[] {
  const common = Math.max(20, allPosts / 20)
  return lexemes
    .filter(({ posts }) => posts <= common)
    .sort((one, other) => one.posts - other.posts)
    .slice(0, similarLimits.lexemes)
}

/** The lexemes as a tsquery that any of them satisfies. */
export const anyOf = (lexemes: readonly Lexeme[]): string =>
  lexemes.map(({ lexeme }) => `'${lexeme.replace(/['\\]/g, '$&$&')}'`).join(' | ')

/**
 * How much of what a text says another says too, from 0 to 1: the shared words by their weight, the logarithm of how rare
 * they are (Spärck Jones 1972). A word that no post has may be a misspelt one, and counts half.
 */
export function sharedPart(
  said: readonly Lexeme[],
  shared: readonly string[],
  allPosts: number,
): number {
  const has = new Set(shared)
  let whole = 0
  let common = 0
  for (const { lexeme, posts } of said) {
    const weight = Math.log(1 + Math.max(allPosts, posts) / (1 + posts))
    whole += posts > 0 || has.has(lexeme) ? weight : weight / 2
    if (has.has(lexeme)) common += weight
  }
  return whole === 0 ? 0 : common / whole
}

/** Whether so many shared words are no accident for a text of so many telling ones. */
export const isNoAccident = (shared: number, said: number): boolean => shared >= (said > 6 ? 3 : 2)

/**
 * The words of a text that tell what it is about, each once, as far as they are asked with: long ones first, because
 * those are rare.
 */
export function tellingWords(text: string): string {
  const words = [
    ...new Set(
      text
        .normalize('NFC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]{4,40}/gu),
    ),
  ]
  let asked = ''
  for (const word of words.sort((one, other) => other.length - one.length)) {
    if (asked.length + word.length >= similarLimits.asked) break
    asked += (asked && ' ') + word
  }
  return asked
}

/** Whether enough is written to look for similar arguments. */
export const saysEnough = (text: string): boolean =>
  (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= similarLimits.least
