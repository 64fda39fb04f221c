import { expect, test } from 'vitest'
import { daysSince, totalOfStances } from '~/domain/overview/overview'

test('all stances together are their sum', () => {
  expect(totalOfStances({ supports: 3, opposes: 2, asks: 1, adds: 0 })).toBe(6)
})

test('only whole days count, and what is not yet written has stood for none', () => {
  const now = new Date('2026-05-04T12:00:00Z')
  expect(
    [
      '2026-05-04T12:00:00Z',
      '2026-05-03T12:00:01Z',
      '2026-05-03T12:00:00Z',
      '2025-05-04T12:00:00Z',
      '2026-05-05T12:00:00Z',
    ].map((at) => daysSince(new Date(at), now)),
  ).toEqual([0, 0, 1, 365, 0])
})
