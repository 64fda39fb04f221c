import { expect, test } from 'vitest'
import { mergeRefused } from '~/domain/threads/policy'

const open = { id: 1, closedAt: null, mergedIntoId: null, postCount: 3 }
const other = { ...open, id: 2 }
const closedAt = new Date('2026-01-01')

test('a thread is merged into another that is open, be it closed itself or not', () => {
  expect(mergeRefused(open, other)).toBeNull()
  expect(mergeRefused({ ...open, closedAt }, other)).toBeNull()
})

test('no thread is merged twice, into itself, or into one that accepts no posts', () => {
  expect(mergeRefused({ ...open, closedAt, mergedIntoId: 3 }, other)).toBe('threads.merged')
  expect(mergeRefused(open, open)).toBe('threads.mergeItself')
  expect(mergeRefused(open, { ...other, closedAt, mergedIntoId: 3 })).toBe('threads.mergeMeanwhile')
  expect(mergeRefused(open, { ...other, closedAt })).toBe('threads.mergeClosed')
})

test('of two threads the smaller is merged into the larger where one is very large', () => {
  const large = { ...other, postCount: 10_001 }
  expect([
    mergeRefused(large, open),
    mergeRefused({ ...large, postCount: 10_000 }, open),
    mergeRefused(open, large),
  ]).toEqual(['threads.mergeTooLarge', null, null])
})
