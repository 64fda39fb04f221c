import { expect, test } from 'vitest'
import { findGroups } from '~/domain/opinions/clusters'
import { chance } from '../../bench/dataset/chance'

/** Returns points around these centres, one cluster after the other. */
const heaps = (middles: readonly { x: number; y: number; size: number }[], seed: number) => {
  const { share } = chance(seed)
  return middles.flatMap(({ x, y, size }) =>
    Array.from({ length: size }, () => ({ x: x + share() - 0.5, y: y + share() - 0.5 })),
  )
}

test('separate clusters become groups, the largest first, in any order of voters', () => {
  const { groups, silhouette } = findGroups(
    heaps(
      [
        { x: 0, y: 0, size: 200 },
        { x: 5, y: 0, size: 350 },
        { x: 0, y: 5, size: 90 },
      ],
      1,
    ),
  )
  expect(groups.map((group) => [group.length, group[0], group.at(-1)])).toEqual([
    [350, 200, 549],
    [200, 0, 199],
    [90, 550, 639],
  ])
  expect(silhouette).toBeGreaterThan(0.7)
})

test('of few people at most two groups are made', () => {
  expect(
    findGroups(
      heaps(
        [
          { x: 0, y: 0, size: 3 },
          { x: 9, y: 0, size: 3 },
          { x: 0, y: 9, size: 3 },
        ],
        2,
      ),
    ).groups,
  ).toHaveLength(2)
})

test('points at the same position are one group', () => {
  expect(findGroups(Array.from({ length: 20 }, () => ({ x: 1, y: 2 })))).toEqual({
    groups: [[...Array(20).keys()]],
    silhouette: null,
  })
  expect(findGroups([])).toEqual({ groups: [], silhouette: null })
})
