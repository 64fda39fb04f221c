import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  ballotsOf,
  freshest,
  isFresh,
  freePositions,
  withFreshVoices,
} from '~/domain/ranking/freshVoices'
import type { PostView } from '~/domain/posts/post'
import { aView } from '../../support/views'

const now = new Date(100 * 86_400_000)
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
const none = { up: 0, down: 0, agree: 0, disagree: 0, pass: 0 }
const old = (id: number) => ({ post: aView(id, null, { createdAt: daysAgo(30) }) })
const fresh = (id: number, other: Partial<PostView> = {}) => ({
  post: aView(id, null, { createdAt: daysAgo(1), ...other }),
})
const twenty = Array.from({ length: 20 }, (_, n) => old(n + 1))
const ids = (siblings: { post: PostView }[]) => siblings.map(({ post }) => post.id)

test('a post is fresh while it is published, younger than a week, and has fewer than five ballots', () => {
  expect(isFresh(fresh(1).post, now)).toBe(true)
  expect(isFresh(old(1).post, now)).toBe(false)
  expect(isFresh(fresh(1, { createdAt: daysAgo(7) }).post, now)).toBe(false)
  expect(isFresh(fresh(1, { standing: 'withdrawn' }).post, now)).toBe(false)
  expect(isFresh(fresh(1, { counts: { ...none, up: 2, down: 3 } }).post, now)).toBe(false)
  expect(
    isFresh(fresh(1, { counts: { up: 2, down: 2, agree: 2, disagree: 1, pass: 1 } }).post, now),
  ).toBe(true)
})

test('one member may have answered both questions, so the larger of the two is counted', () => {
  expect(ballotsOf({ up: 2, down: 1, agree: 1, disagree: 0, pass: 4 })).toBe(5)
})

test('two of the first ten are fresh voices, and nobody is lost', () => {
  const siblings = [...twenty, fresh(31), fresh(32), fresh(33)]
  const shown = ids(withFreshVoices(siblings, siblings, now))
  expect(shown.slice(0, 10)).toEqual([1, 2, 3, 33, 4, 5, 6, 32, 7, 8])
  expect(shown.toSorted((one, other) => one - other)).toEqual(
    ids(siblings).toSorted((one, other) => one - other),
  )
})

test('those looked at by fewest come first, then the newest', () => {
  const voices = [
    fresh(1, { counts: { ...none, up: 1 } }),
    fresh(2),
    fresh(3, { createdAt: daysAgo(2) }),
  ].map(({ post }) => post)
  expect(freshest(voices, now).map(({ id }) => id)).toEqual([2, 3, 1])
})

test('a post among the first ten already needs no reserved position', () => {
  const siblings = [fresh(31), ...twenty, fresh(32), fresh(33)]
  expect(freePositions(siblings, now)).toBe(1)
  expect(ids(withFreshVoices(siblings, siblings, now)).slice(0, 5)).toEqual([31, 1, 2, 33, 3])
  expect(freePositions([fresh(31), fresh(32), ...twenty], now)).toBe(0)
})

test('two of the first ten are fresh voices, or all there are, wherever they come from', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 25 }), (which) => {
      const siblings = which.map((isNew, n) => (isNew ? fresh(n + 1) : old(n + 1)))
      const shown = withFreshVoices(siblings, siblings, now)
      const voices = (some: typeof siblings) => some.filter(({ post }) => isFresh(post, now)).length
      expect(voices(shown.slice(0, 10))).toBeGreaterThanOrEqual(Math.min(2, voices(siblings)))
      expect(ids(shown).toSorted((one, other) => one - other)).toEqual(ids(siblings))
      const seasoned = (some: typeof siblings) =>
        ids(some.filter(({ post }) => !isFresh(post, now)))
      expect(seasoned(shown)).toEqual(seasoned(siblings))
    }),
  )
})

test('up to ten siblings are all among the first ten', () => {
  const siblings = [...twenty.slice(0, 8), fresh(31), fresh(32)]
  expect(withFreshVoices(siblings, siblings, now)).toEqual(siblings)
})

test('a fresh voice from a later page is shown on the first page too', () => {
  expect(ids(withFreshVoices(twenty, [...twenty, fresh(99)], now))).toHaveLength(21)
})
