import type { Period } from '~/domain/overview/activity'

/** A bar's position and size in the picture's own units; height 0 when empty. */
export type Bar = Period & { x: number; y: number; width: number; height: number }

/** Dimensions of the bar chart in its own units: its width, and the top and bottom of the plot. */
export const barMeasures = { width: 400, height: 184, top: 26, bottom: 140 }

/** Maximum width of a bar, so that a debate of one day is not one large block. */
const widest = 40

/**
 * Returns a bar for each period, with heights relative to the maximum `most`, rounded to two
 * decimals.
 */
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
