import { expect, test } from 'vitest'
import { formatAge, formatTime, formatDay, formatDateTime, formatMonth } from '~/i18n/dates'

const now = new Date('2026-05-04T12:00:00Z')
const before = (seconds: number) => new Date(now.getTime() - seconds * 1_000)

test('recent moments are relative, older ones are dates', () => {
  expect(formatAge('en', before(20), now)).toBe('now')
  expect(formatAge('de', before(3 * 60), now)).toBe('vor 3 Minuten')
  expect(formatAge('en', before(26 * 3_600), now)).toBe('yesterday')
  expect(formatAge('de', before(30 * 86_400), now)).toBe('4. April 2026')
})

test('a clock that is ahead shows no future', () => {
  expect(formatAge('en', before(-90), now)).toBe('now')
})

test('times are those of Berlin, in summer and in winter', () => {
  expect(formatDateTime('de', new Date('2026-07-01T22:30:00Z'))).toBe('2. Juli 2026 um 00:30')
  expect(formatDateTime('en', new Date('2026-01-01T23:30:00Z'))).toContain('2 January 2026')
  expect(formatDay('en', new Date('2026-01-01T12:00:00Z'))).toBe('1 January 2026')
})

test('the time of day is that of Berlin too', () => {
  expect([
    formatTime('de', new Date('2026-07-01T12:05:00Z')),
    formatTime('en', new Date('2026-01-01T23:30:00Z')),
  ]).toEqual(['14:05', '00:30'])
})

test('a month is one of Berlin too', () => {
  expect([
    formatMonth('de', new Date('2026-02-28T23:30:00Z')),
    formatMonth('en', new Date('2026-05-04T12:00:00Z')),
  ]).toEqual(['März 2026', 'May 2026'])
})
