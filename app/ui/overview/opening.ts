import { excerptOf } from '~/domain/posts/excerpt'

/** How wide the letters of the usual faces without serifs are beside their size, rather too wide than too narrow. */
const widths: readonly (readonly [letters: RegExp, share: number])[] = [
  [/[ijl.,:;'’‘!|I\s]/, 0.34],
  [/[frt()[\]-]/, 0.42],
  [/[cskxyz„“”"]/, 0.58],
  [/[mwMW—…@%ÆŒ]/, 1],
  [/[A-ZÄÖÜ&]/, 0.77],
  [/[\u0020-\u024f\u2010-\u2027]/, 0.63],
]

// Letters of other scripts, and pictures, may be as wide as they are high, and a little more.
const widest = 1.25

const widthOf = (letter: string): number =>
  widths.find(([letters]) => letters.test(letter))?.[1] ?? widest

/** What no line of a picture can hold: what XML 1.0 has no character for, and what turns the direction of words. */
const unwritten =
  /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|[\u202a-\u202e\u2066-\u2069]/gu

/** The beginning of a text in one line that is at most so wide, in multiples of the size of its letters; it ends in an ellipsis when there is more. */
export function openingOf(text: string, width: number): string {
  const line = text.replace(unwritten, '').replace(/\s+/g, ' ').trim()
  const ellipsis = widthOf(' ') + widthOf('…')
  let [taken, filled, fitting] = [0, 0, 0]
  for (const letter of line) {
    filled += widthOf(letter)
    if (filled > width) return excerptOf(line, fitting)
    taken += letter.length
    if (filled + ellipsis <= width) fitting = taken
  }
  return line
}
