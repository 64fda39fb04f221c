import { expect, test } from 'vitest'
import { controversyOf } from '~/domain/ranking/controversy'

test('many votes that balance are the most contested; without votes nothing is', () => {
  expect(controversyOf({ agree: 0, disagree: 0 })).toBe(0)
  expect(controversyOf({ agree: 1, disagree: 0 })).toBe(1)
  expect(controversyOf({ agree: 10, disagree: 0 })).toBe(1)
  expect(controversyOf({ agree: 10, disagree: 10 })).toBe(20)
  expect(controversyOf({ agree: 10, disagree: 4 })).toBeCloseTo(14 / 6, 15)
  expect(controversyOf({ agree: 4, disagree: 10 })).toBe(controversyOf({ agree: 10, disagree: 4 }))
})
