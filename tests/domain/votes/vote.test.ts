import { expect, test } from 'vitest'
import { changed } from '~/domain/votes/vote'

test('a question that is not answered anew keeps its answer; null takes it back', () => {
  const before = { quality: 1, agreement: 0 } as const
  expect(changed(before, {})).toEqual(before)
  expect(changed(before, { agreement: -1 })).toEqual({ quality: 1, agreement: -1 })
  expect(changed(before, { quality: null })).toEqual({ quality: null, agreement: 0 })
})
