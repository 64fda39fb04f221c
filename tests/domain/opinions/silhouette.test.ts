import { expect, test } from 'vitest'
import { meanSilhouette } from '~/domain/opinions/silhouette'

const line = (...places: number[]) => places.map((x) => ({ x, y: 0 }))

test('the silhouette compares the distance to one’s own with that to the next cluster', () => {
  // (10.5 − 1)/10.5, (9.5 − 1)/9.5 and the same from the other side.
  expect(
    meanSilhouette(line(0, 1, 10, 11), [
      [0, 1],
      [2, 3],
    ]),
  ).toBeCloseTo((9.5 / 10.5 + 8.5 / 9.5) / 2, 12)
})

test('a single point counts as 0, and one that is closer to another cluster as negative', () => {
  expect(meanSilhouette(line(0, 1, 10), [[0, 1], [2]])).toBeCloseTo((9 / 10 + 8 / 9) / 3, 12)
  expect(
    meanSilhouette(line(0, 10, 1, 11), [
      [0, 1],
      [2, 3],
    ]),
  ).toBeLessThan(0)
  expect(
    meanSilhouette(line(1, 1, 1, 1), [
      [0, 1],
      [2, 3],
    ]),
  ).toBe(0)
})
