import type { Locale } from '~/domain/context'

/** Limits of the search for similar arguments. */
export const similarLimits = {
  /** Minimum number of letters written. */
  least: 20,
  /** Maximum length of the request's words in characters. */
  asked: 600,
  /** Maximum number of lexemes searched. */
  lexemes: 24,
  /** Maximum number of results. */
  shown: 3,
  /** The share of the text's meaning that a result must contain. */
  share: 0.3,
}

/** A lexeme, and the number of posts that contain it. */
export type Lexeme = { lang: Locale; lexeme: string; posts: number }

/**
 * Returns the rarest lexemes; in large sites without those that more than every twentieth post
 * contains.
 */
export function rarestLexemes(lexemes: readonly Lexeme[], allPosts: number): Lexeme[] {
  const common = Math.max(20, allPosts / 20)
  return lexemes
    .filter(({ posts }) => posts <= common)
    .sort((one, other) => one.posts - other.posts)
    .slice(0, similarLimits.lexemes)
}

/** Formats a tsquery that matches any of the lexemes. */
export const anyLexemeQuery = (lexemes: readonly Lexeme[]): string =>
  lexemes.map(({ lexeme }) => `'${lexeme.replace(/['\\]/g, '$&$&')}'`).join(' | ')

/**
 * Returns how much of a text's meaning another text contains, from 0 to 1: the shared words
 * weighted by inverse document frequency (Spärck Jones 1972). Words that no post contains may be
 * misspelt, and count half.
 */
export function sharedShare(
  lexemes: readonly Lexeme[],
  shared: readonly string[],
  allPosts: number,
): number {
  const sharedSet = new Set(shared)
  let total = 0
  let sharedWeight = 0
  for (const { lexeme, posts } of lexemes) {
    const weight = Math.log(1 + Math.max(allPosts, posts) / (1 + posts))
    total += posts > 0 || sharedSet.has(lexeme) ? weight : weight / 2
    if (sharedSet.has(lexeme)) sharedWeight += weight
  }
  return total === 0 ? 0 : sharedWeight / total
}

/**
 * Returns true when the number of shared words is unlikely to be accidental for a text with this
 * many significant words.
 */
export const isSignificantOverlap = (shared: number, wordCount: number): boolean =>
  shared >= (wordCount > 6 ? 3 : 2)

/**
 * Returns the significant words of a text, each once, up to the limit: long ones first, because
 * those are rare.
 */
export function significantWords(text: string): string {
  const words = [
    ...new Set(
      text
        .normalize('NFC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]{4,40}/gu),
    ),
  ]
  let selected = ''
  for (const word of words.sort((one, other) => other.length - one.length)) {
    if (selected.length + word.length >= similarLimits.asked) break
    selected += (selected && ' ') + word
  }
  return selected
}

/** Returns true when the text is long enough to search for similar arguments. */
export const isLongEnough = (text: string): boolean =>
  (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= similarLimits.least
