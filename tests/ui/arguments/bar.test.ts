import { expect, test } from 'vitest'
import { barClass, roundStrength } from '~/ui/arguments/bar'

test('a bar is filled in steps of a tenth', () => {
  expect([0, 0.04, 0.05, 0.862, 1].map(barClass)).toEqual([
    'bar bar-0',
    'bar bar-0',
    'bar bar-1',
    'bar bar-9',
    'bar bar-10',
  ])
})

test('a strength is written to two digits', () => {
  expect([2 / 3, 0.25, 1].map(roundStrength)).toEqual([0.67, 0.25, 1])
})
