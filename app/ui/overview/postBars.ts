/**
 * A horizontal bar: `y` is the top of its row, which starts with the label; `length` is in the
 * picture's own units.
 */
export type PostBar = { y: number; length: number }

/**
 * Dimensions of the chart in its own units: maximum bar length, row height, and the positions of
 * author, excerpt and bar within a row.
 */
export const postBarMeasures = {
  width: 400,
  plot: 230,
  line: 66,
  by: 13,
  words: 30,
  bar: { top: 37, height: 14 },
  foot: 22,
}

/**
 * Lays out horizontal bars with lengths relative to the maximum, for shares in [0, 1]; null has no
 * bar. Rounded to two decimals.
 */
export function postBars(shares: readonly (number | null)[]): { height: number; bars: PostBar[] } {
  const { plot, line, foot } = postBarMeasures
  return {
    height: shares.length * line + foot,
    bars: shares.map((share, at) => ({
      y: at * line,
      length: Math.round(100 * plot * (share ?? 0)) / 100,
    })),
  }
}
