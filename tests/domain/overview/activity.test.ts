import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unitForSpan, fillGaps } from '~/domain/overview/activity'

test.each([
  ['2026-05-04', '2026-05-04', 'day'],
  ['2026-05-01', '2026-07-01', 'day'],
  ['2026-05-01', '2026-07-02', 'week'],
  ['2024-01-01', '2026-01-01', 'week'],
  ['2024-01-01', '2026-01-02', 'month'],
])('from %s to %s posts are counted by the %s', (first, last, unit) => {
  expect(unitForSpan(first, last)).toBe(unit)
})

test('empty days, weeks and months are included, across leap days and ends of years', () => {
  expect(
    fillGaps(
      [
        { from: '2028-02-28', count: 2 },
        { from: '2028-03-01', count: 1 },
      ],
      'day',
    ),
  ).toEqual([
    { from: '2028-02-28', count: 2 },
    { from: '2028-02-29', count: 0 },
    { from: '2028-03-01', count: 1 },
  ])
  expect(
    fillGaps(
      [
        { from: '2026-03-23', count: 1 },
        { from: '2026-04-06', count: 1 },
      ],
      'week',
    ).map(({ from }) => from),
  ).toEqual(['2026-03-23', '2026-03-30', '2026-04-06'])
  expect(
    fillGaps(
      [
        { from: '2026-11-01', count: 1 },
        { from: '2027-02-01', count: 3 },
      ],
      'month',
    ).map(({ from, count }) => `${from} ${count}`),
  ).toEqual(['2026-11-01 1', '2026-12-01 0', '2027-01-01 0', '2027-02-01 3'])
})

test('where nothing was written there are no periods', () => {
  expect(fillGaps([], 'day')).toEqual([])
})

test('every post is counted in exactly one period, and no period occurs twice', () => {
  const day = fc
    .integer({ min: 0, max: 400 })
    .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10))
  fc.assert(
    fc.property(fc.uniqueArray(day, { minLength: 1, maxLength: 30 }), (days) => {
      const periods = fillGaps(
        days.sort().map((from) => ({ from, count: 1 })),
        'day',
      )
      expect(periods.reduce((sum, { count }) => sum + count, 0)).toBe(days.length)
      expect(new Set(periods.map(({ from }) => from)).size).toBe(periods.length)
    }),
  )
})
