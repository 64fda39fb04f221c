import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commonGround, groupInformedConsensus } from '~/domain/opinions/commonGround'

const counts = (agree: number, seen: number) => ({ agree, disagree: seen - agree, seen })

test('the group-informed consensus is the known number', () => {
  expect(groupInformedConsensus([counts(4, 5), counts(3, 3), counts(7, 7)])).toBeCloseTo(
    0.5079365,
    7,
  )
  expect(groupInformedConsensus([counts(4, 5), counts(3, 3), counts(7, 7)])).toBeCloseTo(
    (5 / 7) * (4 / 5) * (8 / 9),
    12,
  )
})

test('what two camps of 8 and 2 both back ranks above what only the 8 back', () => {
  const ranked = commonGround([
    { statement: 'the eight', groups: [counts(8, 8), counts(0, 2)] },
    { statement: 'both', groups: [counts(8, 8), counts(2, 2)] },
    { statement: 'most of both', groups: [counts(7, 8), counts(2, 2)] },
  ])
  expect(ranked.map(({ statement }) => statement)).toEqual(['both', 'most of both', 'the eight'])
})

test('whatever the sizes of two camps, what both back ranks above what only one backs', () => {
  const size = fc.integer({ min: 1, max: 5_000 })
  fc.assert(
    fc.property(size, size, (one, other) => {
      const [first] = commonGround([
        { statement: 'one', groups: [counts(one, one), counts(0, other)] },
        { statement: 'both', groups: [counts(one, one), counts(other, other)] },
      ])
      expect(first?.statement).toBe('both')
    }),
  )
})
