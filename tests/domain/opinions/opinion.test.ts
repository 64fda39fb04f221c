import { expect, test } from 'vitest'
import { opinionOf } from '~/domain/opinions/opinion'

test('a stored answer is read as what it says; nothing said is as good as a pass', () => {
  expect([1, 0, -1, null].map(opinionOf)).toEqual([1, 0, -1, 0])
})
