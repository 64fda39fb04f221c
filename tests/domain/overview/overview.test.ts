import { expect, test } from 'vitest'
import { together } from '~/domain/overview/overview'

test('all stances together are their sum', () => {
  expect(together({ supports: 3, opposes: 2, asks: 1, adds: 0 })).toBe(6)
})
