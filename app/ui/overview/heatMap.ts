import { stances, type Stance } from '~/domain/posts/post'
import type { StanceCounts } from '~/domain/threads/thread'

/** A cell: its count, and its opacity from 0 (none) to 0.5 (the maximum). */
export type Cell = { stance: Stance; x: number; count: number; shade: number }

/**
 * A row of the map with its label above the cells. Positions are of the top left corner, in the
 * picture's own units.
 */
export type Line = { label: string; y: number; cells: Cell[] }

/** Dimensions of the heat map in its own units. */
export const heatMeasures = {
  width: 400,
  top: 26,
  line: 52,
  name: 18,
  cell: { width: 97, height: 26 },
  step: 101,
  foot: 22,
}

/**
 * Lays out a heat map by rows and stances. Labels have lines of their own, because they are long
 * and windows are narrow.
 */
export function heatMap(lines: readonly { label: string; counts: StanceCounts }[]): {
  height: number
  lines: Line[]
} {
  const { top, line, name, step, foot } = heatMeasures
  const most = Math.max(
    1,
    ...lines.flatMap(({ counts }) => stances.map((stance) => counts[stance])),
  )
  const shadeOf = (count: number) =>
    count === 0 ? 0 : Math.round(100 * (0.1 + (0.4 * count) / most)) / 100
  return {
    height: top + lines.length * line + foot,
    lines: lines.map(({ label, counts }, at) => ({
      label,
      y: top + at * line + name,
      cells: stances.map((stance, column) => ({
        stance,
        x: column * step,
        count: counts[stance],
        shade: shadeOf(counts[stance]),
      })),
    })),
  }
}
