import { expect, test } from 'vitest'
import { priority } from '~/domain/opinions/priority'

test('the priority is the known number', () => {
  expect(priority({ agree: 1, pass: 0, seen: 1, extremity: 0 })).toBeCloseTo(12.529726, 6)
  expect(priority({ agree: 20, pass: 3, seen: 20, extremity: 0 })).toBeCloseTo(1.372383, 6)
  expect(priority({ agree: 18, pass: 3, seen: 20, extremity: 1 })).toBeCloseTo(4.493699, 6)
})

test('what few have seen, what few pass on and what places people far out is asked first', () => {
  const usual = { agree: 5, pass: 2, seen: 10, extremity: 1 }
  expect(priority({ ...usual, agree: 10, pass: 4, seen: 20 })).toBeLessThan(priority(usual))
  expect(priority({ ...usual, pass: 4 })).toBeLessThan(priority(usual))
  expect(priority({ ...usual, extremity: 2 })).toBeGreaterThan(priority(usual))
})
