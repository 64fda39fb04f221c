import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  baseScore,
  dfQuad,
  strengthOf,
  verdictOf,
  type ReplyStrength,
} from '~/domain/arguments/strength'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const votes = fc.record({ up: fc.nat(50), down: fc.nat(50) })
const supports = (strength: number | null): ReplyStrength => ({ stance: 'supports', strength })
const opposes = (strength: number | null): ReplyStrength => ({ stance: 'opposes', strength })

test('the published example comes out as published: the two arguments of a debate about a road', () => {
  const againstPolicy = dfQuad(0.5, [], [0.2, 0.6, 0.5])
  expect(againstPolicy).toBeCloseTo(0.08, 12)
  expect(dfQuad(0.5, [0.7, againstPolicy], [])).toBeCloseTo(0.862, 12)
  expect(dfQuad(0.5, [0.9], [0.2])).toBeCloseTo(0.85, 12)
})

test('twenty weak voices do not outshout one strong one', () => {
  expect(dfQuad(0.5, Array<number>(20).fill(0.3), [0.9])).toBeCloseTo(0.55, 2)
})

/** Another semantics as a cross-check: quadratic energy (Potyka, KR 2018). */
function quadraticEnergy(
  base: number,
  supporters: readonly number[],
  opposers: readonly number[],
): number {
  const sum = (some: readonly number[]) => some.reduce((all, one) => all + one, 0)
  const energy = sum(supporters) - sum(opposers)
  const impact = energy ** 2 / (1 + energy ** 2)
  return energy > 0 ? base + (1 - base) * impact : base - base * impact
}

test('where energies are added up, the same twenty would', () => {
  expect(quadraticEnergy(0.5, Array<number>(20).fill(0.3), [0.9])).toBeCloseTo(0.98, 2)
})

test('a debate of any shape: what supports stronger never weakens the top, what opposes it stronger never strengthens it', () => {
  const answers = fc.array(
    fc.record({
      stance: fc.constantFrom('supports' as const, 'opposes' as const),
      strength: share,
    }),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(votes, answers, answers, share, share, (top, beside, beneath, one, other) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)]
      const topWith = (stance: 'supports' | 'opposes', strength: number) =>
        strengthOf({
          ...top,
          stands: true,
          replies: [
            ...beside,
            {
              stance,
              strength: strengthOf({
                up: 3,
                down: 1,
                stands: true,
                replies: [...beneath, supports(strength)],
              }),
            },
          ],
        }) ?? NaN
      expect(topWith('supports', more)).toBeGreaterThanOrEqual(topWith('supports', less) - 1e-12)
      expect(topWith('opposes', more)).toBeLessThanOrEqual(topWith('opposes', less) + 1e-12)
    }),
  )
})

test('the base score is one half without votes, and goes with them', () => {
  expect(
    [
      { up: 0, down: 0 },
      { up: 1, down: 0 },
      { up: 0, down: 1 },
      { up: 8, down: 1 },
    ].map(baseScore),
  ).toEqual([1 / 2, 2 / 3, 1 / 3, 9 / 11])
})

test('a strength lies between nothing and everything', () => {
  fc.assert(
    fc.property(share, fc.array(share), fc.array(share), (base, supporters, opposers) => {
      const strength = dfQuad(base, supporters, opposers)
      expect(strength).toBeGreaterThanOrEqual(0)
      expect(strength).toBeLessThanOrEqual(1)
    }),
  )
})

test('a stronger supporter never weakens, a stronger opponent never strengthens', () => {
  fc.assert(
    fc.property(
      share,
      fc.array(share),
      fc.array(share),
      share,
      share,
      (base, supporters, opposers, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)]
        expect(dfQuad(base, [...supporters, more], opposers)).toBeGreaterThanOrEqual(
          dfQuad(base, [...supporters, less], opposers) - 1e-12,
        )
        expect(dfQuad(base, supporters, [...opposers, more])).toBeLessThanOrEqual(
          dfQuad(base, supporters, [...opposers, less]) + 1e-12,
        )
      },
    ),
  )
})

test('what nobody has weighed has no strength, and weighs nothing', () => {
  const none = { up: 0, down: 0, stands: true, replies: [] }
  expect(strengthOf(none)).toBeNull()
  expect(
    strengthOf({
      ...none,
      replies: [
        opposes(null),
        supports(null),
        { stance: 'asks', strength: 0.9 },
        { stance: 'adds', strength: 0.9 },
      ],
    }),
  ).toBeNull()
  expect(strengthOf({ ...none, up: 1, replies: [opposes(null)] })).toBe(2 / 3)
  expect(strengthOf({ ...none, replies: [opposes(0.5)] })).toBe(0.25)
})

test('what is gone has no strength, however good it was', () => {
  fc.assert(
    fc.property(votes, share, (counts, strength) => {
      expect(strengthOf({ ...counts, stands: false, replies: [supports(strength)] })).toBeNull()
    }),
  )
})

test('it takes an argument to refute one: votes alone never do', () => {
  expect(verdictOf(null, { up: 0, down: 0 })).toBe('unweighed')
  expect(verdictOf(2 / 3, { up: 1, down: 0 })).toBe('holds')
  expect(verdictOf(1 / 12, { up: 0, down: 10 })).toBe('contested')
  expect(verdictOf(0.25, { up: 0, down: 0 })).toBe('refuted')
  expect(
    verdictOf(strengthOf({ up: 0, down: 20, stands: true, replies: [opposes(0.01)] }), {
      up: 0,
      down: 20,
    }),
    'a faint reply to what is badly marked',
  ).toBe('contested')
  expect(verdictOf(0.4, { up: 9, down: 0 })).toBe('contested')
  fc.assert(
    fc.property(votes, (counts) => {
      expect(verdictOf(strengthOf({ ...counts, stands: true, replies: [] }), counts)).not.toBe(
        'refuted',
      )
    }),
  )
})
