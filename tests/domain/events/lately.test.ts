import { expect, test } from 'vitest'
import { found, joined, missed, mostTold, type Lately, type Told } from '~/domain/events/lately'

const told = (version: number): Told => ({ version, kind: 'posted', post: version * 10 })
const range = (after: number, version: number) =>
  Array.from({ length: version - after }, (_, index) => told(after + 1 + index))
const lately = (since: number, version: number): Lately => ({
  since,
  version,
  events: range(since, version),
})

test('everything after a version is known when all of it was found', () => {
  expect(found(3, { version: 5, events: range(3, 5) })).toEqual(lately(3, 5))
  expect(found(5, { version: 5, events: [] })).toEqual(lately(5, 5))
})

test('of much, only what was found is known', () => {
  expect(found(0, { version: 9_000, events: range(8_500, 9_000) }).since).toBe(8_500)
})

test('a version that moved without an event leaves no doubt', () => {
  expect(found(3, { version: 5, events: [told(5)] })).toEqual({
    since: 3,
    version: 5,
    events: [told(5)],
  })
})

test('who knows a later version than there is, has missed nothing', () => {
  expect(missed(found(9, { version: 5, events: [] }), 9)).toEqual([])
})

test('pieces that touch or overlap become one, in whichever order they come', () => {
  expect(joined(lately(0, 3), lately(3, 5))).toEqual(lately(0, 5))
  expect(joined(lately(3, 5), lately(0, 3))).toEqual(lately(0, 5))
  expect(joined(lately(0, 4), lately(2, 5))).toEqual(lately(0, 5))
  expect(joined(lately(2, 5), lately(0, 5))).toEqual(lately(0, 5))
  expect(joined(lately(0, 5), lately(2, 5))).toEqual(lately(0, 5))
  expect(joined(lately(5, 5), lately(5, 5))).toEqual(lately(5, 5))
})

test('where something is missing between them, only the later piece counts', () => {
  expect(joined(lately(0, 3), lately(4, 5))).toEqual(lately(4, 5))
  expect(joined(lately(7, 9), lately(0, 3))).toEqual(lately(7, 9))
})

test('no more is remembered than is told one by one', () => {
  const long = joined(lately(0, 400), lately(400, 800))
  expect(long).toEqual(lately(300, 800))
  expect(long.events.length).toBe(mostTold)
})

test('what somebody has missed comes oldest first, each once', () => {
  expect(missed(lately(3, 6), 4)).toEqual(range(4, 6))
  expect(missed(lately(3, 6), 3)).toEqual(range(3, 6))
  expect(missed(lately(3, 6), 6)).toEqual([])
})

test('who has missed more than is remembered is told that it was much', () => {
  expect(missed(lately(3, 6), 2)).toBeNull()
})
