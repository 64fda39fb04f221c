import { expect, test } from 'vitest'
import { farthestApart, firstDistinct, kMeans } from '~/domain/opinions/kMeans'

const at = (x: number, y = 0) => ({ x, y })
const ones = (points: readonly unknown[]) => points.map(() => 1)

test('points gather around the nearest centre, and centres move to their middle', () => {
  const points = [at(0), at(1), at(10), at(11), at(12)]
  const clusters = kMeans(points, ones(points), [at(0), at(1)])
  expect(clusters).toEqual([
    { x: 0.5, y: 0, members: [0, 1], weight: 2 },
    { x: 11, y: 0, members: [2, 3, 4], weight: 3 },
  ])
})

test('a heavy point pulls its centre', () => {
  expect(kMeans([at(0), at(4)], [3, 1], [at(0)])).toEqual([
    { x: 1, y: 0, members: [0, 1], weight: 4 },
  ])
})

test('a cluster that loses all its points goes', () => {
  const points = [at(0), at(1)]
  expect(
    kMeans(points, ones(points), [at(0), at(1), at(100)]).map(({ members }) => members),
  ).toEqual([[0], [1]])
})

test('the first points that differ are taken', () => {
  expect(firstDistinct([at(1), at(1), at(2), at(1, 1), at(3)], 3)).toEqual([at(1), at(2), at(1, 1)])
  expect(firstDistinct([at(1), at(1)], 3)).toEqual([at(1)])
})

test('points far apart are found from the first on', () => {
  expect(farthestApart([at(1), at(2), at(9), at(5)], 3)).toEqual([at(1), at(9), at(5)])
  expect(farthestApart([at(1), at(1)], 3)).toEqual([at(1)])
  expect(farthestApart([], 3)).toEqual([])
})
