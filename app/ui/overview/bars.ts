import type { Period } from '~/domain/overview/activity'

/** A bar: where it stands and how high it is, in the picture's own units; an empty one has no height. */
export type Bar = Period & { x: number; y: number; width: number; height: number }

/** The measures of a picture of bars, in its own units: its width, and where the plot begins and ends. */
export const barMeasures = { width: 400, height: 184, top: 26, bottom: 140 }

/** No bar is wider than this: a debate of one day is not a wall. */
const widest = 40

/** A bar for each period, as high as its number is beside the largest, `most`. Lengths to two digits. */
export function bars(periods: readonly Period[]): { most: number; bars: Bar[] } {
  const { width, top, bottom } = barMeasures
  const most = Math.max(0, ...periods.map(({ count }) => count))
  const step = Math.min(width / Math.max(1, periods.length), widest)
  return {
    most,
    bars: periods.map((period, at) => {
      const height = most === 0 ? 0 : digits(((bottom - top) * period.count) / most)
      return {
        ...period,
        x: digits(at * step),
        y: digits(bottom - height),
        width: digits(step * 0.8),
        height,
      }
    }),
  }
}

const digits = (length: number): number => Math.round(length * 100) / 100
