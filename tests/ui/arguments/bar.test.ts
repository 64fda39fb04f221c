import { expect, test } from 'vitest'
import { barOf, rounded } from '~/ui/arguments/bar'

test('a bar is filled in steps of a tenth', () => {
  expect([0, 0.04, 0.05, 0.862, 1].map(barOf)).toEqual([
    'bar bar-0',
    'bar bar-0',
    'bar bar-1',
    'bar bar-9',
    'bar bar-10',
  ])
})

test('a strength is written to two digits', () => {
  expect([2 / 3, 0.25, 1].map(rounded)).toEqual([0.67, 0.25, 1])
})
