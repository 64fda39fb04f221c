import { expect, test } from 'vitest'
import { afterPress } from '~/ui/votes/ballot'

const counts = { up: 2, down: 1, agree: 0, disagree: 4, pass: 1 }

test('a press counts at once, and moves the ballot from where it was', () => {
  expect(afterPress({ counts, mine: { quality: null, agreement: -1 } }, 'agreement', 'agree')).toEqual({
    counts: { ...counts, agree: 1, disagree: 3 },
    mine: { quality: null, agreement: 1 },
  })
})

test('taking back takes one away', () => {
  expect(afterPress({ counts, mine: { quality: 1, agreement: null } }, 'quality', 'none')).toEqual({ counts: { ...counts, up: 1 }, mine: { quality: null, agreement: null } })
})
