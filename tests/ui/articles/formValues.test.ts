import { expect, test } from 'vitest'
import { allValues, singleValue } from '~/ui/articles/formValues'

test('a field is refilled with what was typed, the first where it came several times', () => {
  expect(singleValue('Why?')).toBe('Why?')
  expect(singleValue(['de', 'en'])).toBe('de')
  expect(singleValue('')).toBe('')
})

test('a field that was not sent is left as it is', () => {
  expect(singleValue(undefined)).toBeUndefined()
  expect(singleValue([])).toBeUndefined()
})

test('every box that was ticked is ticked again, one as well as many, and none where none was', () => {
  expect(allValues(['1', '2'])).toEqual(['1', '2'])
  expect(allValues('1')).toEqual(['1'])
  expect(allValues([])).toEqual([])
  expect(allValues(undefined)).toEqual([])
})
