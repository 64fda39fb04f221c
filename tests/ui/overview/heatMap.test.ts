import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heatMap, heatMeasures } from '~/ui/overview/heatMap'

const counts = fc.record({
  supports: fc.nat(500),
  opposes: fc.nat(500),
  asks: fc.nat(500),
  adds: fc.nat(500),
})
const maps = fc.array(
  counts.map((one) => ({ label: 'Geld', counts: one })),
  { maxLength: 31 },
)

test('a cell is the stronger the more there are: none is empty, the most is at half', () => {
  const { lines } = heatMap([
    { label: 'Geld', counts: { supports: 10, opposes: 5, asks: 0, adds: 1 } },
  ])
  expect(lines[0]?.cells.map(({ stance, count, shade }) => [stance, count, shade])).toEqual([
    ['supports', 10, 0.5],
    ['opposes', 5, 0.3],
    ['asks', 0, 0],
    ['adds', 1, 0.14],
  ])
})

test('every cell has a place of its own within the picture', () => {
  fc.assert(
    fc.property(maps, (lines) => {
      const map = heatMap(lines)
      const places = map.lines.flatMap(({ y, cells }) => cells.map(({ x }) => ({ x, y })))
      expect(places).toHaveLength(4 * lines.length)
      expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(places.length)
      for (const { x, y } of places) {
        expect(x + heatMeasures.cell.width).toBeLessThanOrEqual(heatMeasures.width)
        expect(y + heatMeasures.cell.height).toBeLessThanOrEqual(map.height - heatMeasures.foot)
      }
    }),
  )
})

test('of two cells the one with more is at least as strong', () => {
  fc.assert(
    fc.property(maps, (lines) => {
      const cells = heatMap(lines)
        .lines.flatMap((line) => line.cells)
        .sort((one, other) => one.count - other.count)
      for (const [at, { shade }] of cells.entries())
        expect(shade).toBeGreaterThanOrEqual(cells[at - 1]?.shade ?? 0)
    }),
  )
})
