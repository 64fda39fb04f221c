import { expect, test } from 'vitest'
import { chance } from './dataset/chance'
import { parents, type Shape } from './dataset/shape'
import { notThere, reached, type Line } from './line'
import { mean, median, percentile } from './numbers'
import { optionsFrom, parts } from './options'
import { tableOf } from './report'

const line = (value: number | null, target: Line['target']): Line => ({
  what: 'a page',
  value,
  unit: 'ms',
  target,
  note: 'why',
  detail: {},
})

test('the middle and the slowest of a few numbers', () => {
  expect([
    median([3, 1, 2]),
    median([4, 1, 3, 2]),
    percentile([1, 2, 3, 4, 5], 0.95),
    mean([1, 2, 6]),
  ]).toEqual([2, 2, 5, 3])
  expect(median([])).toBeNaN()
})

test('a figure reaches its target from the right side; without a value or a target it does neither', () => {
  expect([
    reached(line(6, { at: 'most', value: 6 })),
    reached(line(6.1, { at: 'most', value: 6 })),
  ]).toEqual([true, false])
  expect([
    reached(line(0.9, { at: 'least', value: 0.9 })),
    reached(line(0.89, { at: 'least', value: 0.9 })),
  ]).toEqual([true, false])
  expect([reached(line(1, null)), reached(notThere('search', 'ms', 'there is no search'))]).toEqual(
    [null, null],
  )
})

test('the table says what was measured, what was to be reached, and what is missing', () => {
  const table = tableOf([
    line(7.25, { at: 'most', value: 6 }),
    notThere('search', 'ms', 'there is no search'),
  ])
  expect(table).toContain('| a page | 7.25 ms | ≤ 6 | **no** | why |')
  expect(table).toContain('| search | not there |  |  | there is no search |')
})

test('options that make no sense are none', () => {
  expect(optionsFrom(['--large', '--long'])).toMatchObject({
    size: { name: 'large' },
    minutes: 10,
    parts: parts.filter((part) => part !== 'lighthouse'),
  })
  expect(optionsFrom(['--only', 'hot,start', '--minutes', '0.5'])).toMatchObject({
    size: { name: 'plain' },
    minutes: 0.5,
    parts: ['hot', 'start'],
  })
  expect(
    [['--only', 'nothing'], ['--minutes', 'many'], ['--fast'], ['hot']].map((args) =>
      optionsFrom(args),
    ),
  ).toEqual([null, null, null, null])
})

test('the same seed draws the same, and evenly', () => {
  const draws = (seed: number) => Array.from({ length: 2_000 }, chance(seed).share)
  expect(draws(3)).toEqual(draws(3))
  expect(draws(3)).not.toEqual(draws(4))
  expect(mean(draws(3))).toBeCloseTo(0.5, 1)
})

const depths = (parent: Int32Array) =>
  [...parent].reduce<number[]>(
    (all, above) => [...all, above === -1 ? 0 : (all[above] ?? 0) + 1],
    [],
  )

test('every post answers the question or a post before it, never too deep', () => {
  for (const shape of ['ordinary', 'whole', 'hot'] satisfies Shape[]) {
    const parent = parents(1_500, shape, chance(5))
    expect(parent.every((above, at) => above >= -1 && above < at)).toBe(true)
    expect(Math.max(...depths(parent))).toBeLessThanOrEqual(150)
  }
})

test('a thread that is to be shown whole is shallow, and a hot one has a post that very many answer', () => {
  const whole = parents(100, 'whole', chance(5))
  expect(Math.max(...depths(whole))).toBeLessThanOrEqual(4)
  expect(whole.filter((above) => above === -1)).toHaveLength(14)
  expect(parents(5_000, 'hot', chance(5)).filter((above) => above === 1).length).toBeGreaterThan(
    1_800,
  )
})
