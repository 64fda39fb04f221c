import { stances, type Stance } from '~/domain/posts/post'
import type { StanceCounts } from '~/domain/threads/thread'

/** A cell: how many there are, and how strongly it is coloured, from 0 for none to 0.5 for the most of all. */
export type Cell = { stance: Stance; x: number; count: number; shade: number }

/** A line of the map: its name stands above its cells. Places are of the upper left corner, in the picture's own units. */
export type Line = { label: string; y: number; cells: Cell[] }

/** The measures of a heat map, in its own units. */
export const heatMeasures = {
  width: 400,
  top: 26,
  line: 52,
  name: 18,
  cell: { width: 97, height: 26 },
  step: 101,
  foot: 22,
}

/** A heat map of numbers by lines and stances. Names stand in lines of their own: they are long, and windows are narrow. */
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
