import { expect, test } from 'vitest'
import { countAnswers } from '~/domain/opinions/weighing'

test('answers are counted by what they say', () => {
  expect(countAnswers([1, 1, -1, 0, 1])).toEqual({ agree: 3, disagree: 1, pass: 1 })
  expect(countAnswers([])).toEqual({ agree: 0, disagree: 0, pass: 0 })
})
