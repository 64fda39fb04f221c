import { expect, test } from 'vitest'
import { allOf, oneOf } from '~/ui/articles/typed'

test('a field is refilled with what was typed, the first where it came several times', () => {
  expect(oneOf('Why?')).toBe('Why?')
  expect(oneOf(['de', 'en'])).toBe('de')
  expect(oneOf('')).toBe('')
})

test('a field that was not sent is left as it is', () => {
  expect(oneOf(undefined)).toBeUndefined()
  expect(oneOf([])).toBeUndefined()
})

test('every box that was ticked is ticked again, one as well as many, and none where none was', () => {
  expect(allOf(['1', '2'])).toEqual(['1', '2'])
  expect(allOf('1')).toEqual(['1'])
  expect(allOf([])).toEqual([])
  expect(allOf(undefined)).toEqual([])
})
