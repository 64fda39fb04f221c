/** Where a text has to go: so wide (in pixels), in at most so many lines at a size, in one of these sizes from large to small. */
type Room = { width: number; lines: (size: number) => number; sizes: readonly number[] }

/** How wide the letters of the house's serif are beside their size, rather too wide than too narrow; measured at weight 600. */
const widths: readonly (readonly [letters: RegExp, share: number])[] = [
  [/[ijl.,:;'’‘!|()[\]I]/, 0.34],
  [/[frt\-–s„“”"»«/1\s]/, 0.45],
  [/[mwMW—…@%ÆŒ]/, 0.95],
  [/[A-ZÄÖÜ&]/, 0.75],
]

/** The estimated width of a text in one line, in multiples of its size. */
export const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, letter) => sum + (widths.find(([letters]) => letters.test(letter))?.[1] ?? 0.59),
    0,
  )

/** A text as it is set: line breaks stand only where a word had to be broken. `fits` tells whether all of it has its place. */
export type Setting = { text: string; size: number; fits: boolean }

/**
 * Sets a text as large as its room allows without breaking a word. Words that are wider than a line even at the smallest
 * size are broken there, with hyphens.
 */
export function fitted(text: string, room: Room): Setting {
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

/** How many lines the words take, each in the pieces that it was broken into; Infinity when a piece is wider than a line. */
function linesOf(words: readonly string[][], line: number): number {
  const space = widthOf(' ')
  let [lines, filled] = [1, 0]
  for (const pieces of words)
    for (const [index, piece] of pieces.entries()) {
      const width = widthOf(piece)
      if (width > line) return Infinity
      if (index === 0 && filled > 0 && filled + space + width <= line) filled += space + width
      else if (index === 0 && filled === 0) filled = width
      else [lines, filled] = [lines + 1, width]
    }
  return lines
}

/** A word in pieces that fit a line, each but the last ending in a hyphen: before a consonant that a vowel follows, as German and English mostly divide. */
function hyphenated(word: string, line: number): string[] {
  if (widthOf(word) <= line) return [word]
  const letters = [...word]
  let end = 1
  while (widthOf(`${letters.slice(0, end + 1).join('')}-`) <= line) end++
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

// Pictures, and what only joins, colours or directs letters.
const pictorial =
  '(?:[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\p{Regional_Indicator}\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f]|\\ufe0e|\\ufe0f|\\u20e3)'
const beforeStops = new RegExp(`(?:\\s*${pictorial})+(?=\\s*[?!.,;:])`, 'gu')
const anywhere = new RegExp(pictorial, 'gu')

/** What the house's type has no letters for: anything but Latin with its extensions, and the punctuation of European languages. */
const foreign =
  /[^\u0020-\u007e\u00a0-\u024f\u02c6\u02da\u02dc\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u20ac\u2122\u2212]/u

/** A text as the house's type can set it: emoji are left out, and words of other scripts become an ellipsis. Empty when nothing else is left. */
export function settable(text: string): string {
  const plain = text.normalize('NFC').replace(beforeStops, '').replace(anywhere, '')
  const set = plain
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => (foreign.test(word) ? '…' : word))
    .join(' ')
    .replace(/…(?: …)+/g, '…')
  return set === '…' ? '' : set
}
