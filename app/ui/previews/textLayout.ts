/**
 * The space for a text: its width in pixels, the maximum number of lines at a font size, and the
 * font sizes from large to small.
 */
type Room = { width: number; lines: (size: number) => number; sizes: readonly number[] }

/**
 * Widths of characters in the serif font relative to its size, rather too large than too small;
 * measured at weight 600.
 */
const widths: readonly (readonly [letters: RegExp, share: number])[] = [
  [/[ijl.,:;'’‘!|()[\]I]/, 0.34],
  [/[frt\-–s„“”"»«/1\s]/, 0.45],
  [/[mwMW—…@%ÆŒ]/, 0.95],
  [/[A-ZÄÖÜ&]/, 0.75],
]

/** Estimates the width of a text in one line, in multiples of the font size. */
export const estimateWidth = (text: string): number =>
  [...text].reduce(
    (sum, letter) => sum + (widths.find(([letters]) => letters.test(letter))?.[1] ?? 0.59),
    0,
  )

/**
 * A laid-out text with line breaks where words had to be broken. `fits` tells whether it fits
 * completely.
 */
export type TextLayout = { text: string; size: number; fits: boolean }

/**
 * Chooses the largest font size at which a text fits without breaking a word. Words wider than a
 * line at the smallest size are hyphenated.
 */
export function fitText(text: string, room: Room): TextLayout {
  const least = room.sizes.at(-1) ?? 1
  const words = text
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => hyphenated(word, room.width / least))
  const size = room.sizes.find((one) => linesOf(words, room.width / one) <= room.lines(one))
  return {
    text: words.map((pieces) => pieces.join('\n')).join(' '),
    size: size ?? least,
    fits: size !== undefined,
  }
}

/** Returns the number of lines that the words take; Infinity when a part is wider than a line. */
function linesOf(words: readonly string[][], line: number): number {
  const space = estimateWidth(' ')
  let [lines, filled] = [1, 0]
  for (const pieces of words)
    for (const [index, piece] of pieces.entries()) {
      const width = estimateWidth(piece)
      if (width > line) return Infinity
      if (index === 0 && filled > 0 && filled + space + width <= line) filled += space + width
      else if (index === 0 && filled === 0) filled = width
      else [lines, filled] = [lines + 1, width]
    }
  return lines
}

/**
 * Splits a word into parts that fit a line, with hyphens: before a consonant followed by a vowel,
 * as German and English mostly do.
 */
function hyphenated(word: string, line: number): string[] {
  if (estimateWidth(word) <= line) return [word]
  const letters = [...word]
  let end = 1
  while (estimateWidth(`${letters.slice(0, end + 1).join('')}-`) <= line) end++
  let cut = end
  while (cut > end / 2 && !divides(letters, cut)) cut--
  if (cut <= end / 2) cut = end
  return [`${letters.slice(0, cut).join('')}-`, ...hyphenated(letters.slice(cut).join(''), line)]
}

const isVowel = (letter: string | undefined) => /[aeiouyäöü]/i.test(letter ?? '')

const divides = (letters: readonly string[], at: number) =>
  !isVowel(letters[at]) &&
  isVowel(letters[at + 1]) &&
  !/[sc]h|ck|ph|th/i.test(`${letters[at - 1]}${letters[at]}`)

// Emoji, joiners, variation selectors and directional controls.
const pictorial =
  '(?:[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\p{Regional_Indicator}\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f]|\\ufe0e|\\ufe0f|\\u20e3)'
const beforeStops = new RegExp(`(?:\\s*${pictorial})+(?=\\s*[?!.,;:])`, 'gu')
const anywhere = new RegExp(pictorial, 'gu')

/**
 * Characters that the fonts do not contain: everything except Latin with extensions and European
 * punctuation.
 */
const foreign =
  /[^\u0020-\u007e\u00a0-\u024f\u02c6\u02da\u02dc\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u20ac\u2122\u2212]/u

/**
 * Returns a text without characters that the fonts do not contain: emoji are dropped, words in
 * other scripts become an ellipsis. Empty when nothing remains.
 */
export function withoutMissingGlyphs(text: string): string {
  const plain = text.normalize('NFC').replace(beforeStops, '').replace(anywhere, '')
  const set = plain
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => (foreign.test(word) ? '…' : word))
    .join(' ')
    .replace(/…(?: …)+/g, '…')
  return set === '…' ? '' : set
}
