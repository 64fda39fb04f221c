import { expect, test } from 'vitest'
import { strengthDisplay } from '~/ui/live/strengthDisplay'

const words = {
  verdicts: {
    holds: 'hält stand',
    contested: 'angefochten',
    refuted: 'derzeit überwogen',
    unweighed: 'noch nicht gewogen',
  },
  strengthOf: 'Stärke {strength} von 1',
}

test('a strength is shown as a bar, a word and a number in the page’s language', () => {
  expect(strengthDisplay(words, 'de', 0.6666, { up: 1, down: 0 })).toEqual({
    looks: 'strength bar bar-7',
    word: 'hält stand',
    title: 'Stärke 0,67 von 1',
  })
  expect(strengthDisplay(words, 'en', 0.25, { up: 0, down: 0 })).toEqual({
    looks: 'strength bar bar-3',
    word: 'derzeit überwogen',
    title: 'Stärke 0.25 von 1',
  })
})

test('what nothing weighs has no bar and no number', () => {
  expect(strengthDisplay(words, 'de', null, { up: 0, down: 0 })).toEqual({
    looks: 'strength',
    word: 'noch nicht gewogen',
    title: '',
  })
})
