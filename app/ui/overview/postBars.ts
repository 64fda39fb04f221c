/** A lying bar: its line begins at `y` with what it stands for, above the bar; `length` is in the picture's own units. */
export type PostBar = { y: number; length: number }

/** The measures of a picture of lying bars, in its own units: how long a bar is at most, how high a line is, and within it where it is said by whom something was written, and how that begins, and the bar. */
export const postBarMeasures = {
  width: 400,
  plot: 230,
  line: 66,
  by: 13,
  words: 30,
  bar: { top: 37, height: 14 },
  foot: 22,
}

/** Lying bars, one beneath the other, each as long as its share in [0, 1] of the longest there may be; without a share (null) there is none. Lengths to two digits. */
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
