import { expect, test } from 'vitest'
import {
  windowFromRead,
  joinWindows,
  eventsAfter,
  maxMissedEvents,
  type EventWindow,
  type ThreadEvent,
} from '~/domain/events/eventWindow'

const told = (version: number): ThreadEvent => ({ version, kind: 'posted', post: version * 10 })
const range = (after: number, version: number) =>
  Array.from({ length: version - after }, (_, index) => told(after + 1 + index))
const lately = (since: number, version: number): EventWindow => ({
  since,
  version,
  events: range(since, version),
})

test('everything after a version is known when all of it was found', () => {
  expect(windowFromRead(3, { version: 5, events: range(3, 5) })).toEqual(lately(3, 5))
  expect(windowFromRead(5, { version: 5, events: [] })).toEqual(lately(5, 5))
})

test('of much, only what was found is known', () => {
  expect(windowFromRead(0, { version: 9_000, events: range(8_500, 9_000) }).since).toBe(8_500)
})

test('a version that moved without an event leaves no doubt', () => {
  expect(windowFromRead(3, { version: 5, events: [told(5)] })).toEqual({
    since: 3,
    version: 5,
    events: [told(5)],
  })
})

test('a client with a later version than the current one has missed nothing', () => {
  expect(eventsAfter(windowFromRead(9, { version: 5, events: [] }), 9)).toEqual([])
})

test('pieces that touch or overlap become one, in whichever order they come', () => {
  expect(joinWindows(lately(0, 3), lately(3, 5))).toEqual(lately(0, 5))
  expect(joinWindows(lately(3, 5), lately(0, 3))).toEqual(lately(0, 5))
  expect(joinWindows(lately(0, 4), lately(2, 5))).toEqual(lately(0, 5))
  expect(joinWindows(lately(2, 5), lately(0, 5))).toEqual(lately(0, 5))
  expect(joinWindows(lately(0, 5), lately(2, 5))).toEqual(lately(0, 5))
  expect(joinWindows(lately(5, 5), lately(5, 5))).toEqual(lately(5, 5))
})

test('where something is missing between them, only the later piece counts', () => {
  expect(joinWindows(lately(0, 3), lately(4, 5))).toEqual(lately(4, 5))
  expect(joinWindows(lately(7, 9), lately(0, 3))).toEqual(lately(7, 9))
})

test('the window keeps no more events than are sent one by one', () => {
  const long = joinWindows(lately(0, 400), lately(400, 800))
  expect(long).toEqual(lately(300, 800))
  expect(long.events.length).toBe(maxMissedEvents)
})

test('missed events come oldest first, each once', () => {
  expect(eventsAfter(lately(3, 6), 4)).toEqual(range(4, 6))
  expect(eventsAfter(lately(3, 6), 3)).toEqual(range(3, 6))
  expect(eventsAfter(lately(3, 6), 6)).toEqual([])
})

test('a client that missed more than the window holds learns only that', () => {
  expect(eventsAfter(lately(3, 6), 2)).toBeNull()
})
