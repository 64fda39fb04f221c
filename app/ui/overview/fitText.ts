import { excerptOf } from '~/domain/posts/excerpt'

/**
 * Widths of characters in common sans-serif fonts relative to the font size, rather too large than
 * too small.
 */
const widths: readonly (readonly [letters: RegExp, share: number])[] = [
  [/[ijl.,:;'’‘!|I\s]/, 0.34],
  [/[frt()[\]-]/, 0.42],
  [/[cskxyz„“”"]/, 0.58],
  [/[mwMW—…@%ÆŒ]/, 1],
  [/[A-ZÄÖÜ&]/, 0.77],
  [/[\u0020-\u024f\u2010-\u2027]/, 0.63],
]

// Other scripts and emoji can be as wide as high, and slightly wider.
const widest = 1.25

const widthOf = (letter: string): number =>
  widths.find(([letters]) => letters.test(letter))?.[1] ?? widest

/** Characters that XML 1.0 does not allow, and bidirectional controls. */
const unwritten =
  /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|[\u202a-\u202e\u2066-\u2069]/gu

/**
 * Returns the beginning of a text that fits in one line of a width in multiples of the font size,
 * with an ellipsis when there is more.
 */
export function fitText(text: string, width: number): string {
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
