import { expect, test } from 'vitest'
import { reasonsOf, reasonsShown } from '~/domain/arguments/reasons'

const argument = { strength: 0.6, up: 3, down: 1, stands: true }

test('the strongest of each side come first; what weighs nothing is not told', () => {
  const replies = [
    { id: 1, stance: 'supports', strength: 0.2 }, { id: 2, stance: 'supports', strength: 0.9 }, { id: 3, stance: 'opposes', strength: 0.4 },
    { id: 4, stance: 'opposes', strength: null }, { id: 5, stance: 'asks', strength: 0.8 },
  ] as const
  expect(reasonsOf({ ...argument, replies })).toEqual({ strength: 0.6, up: 3, down: 1, base: 4 / 6, supports: { count: 2, strongest: [2, 1] }, opposes: { count: 1, strongest: [3] } })
})

test('of many only some are told one by one', () => {
  const replies = Array.from({ length: 30 }, (_, n) => ({ id: n + 1, stance: 'opposes' as const, strength: 0.5 }))
  const { opposes } = reasonsOf({ ...argument, replies })
  expect([opposes.count, opposes.strongest.length, opposes.strongest[0]]).toEqual([30, reasonsShown, 1])
})
