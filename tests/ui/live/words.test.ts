import { expect, test } from 'vitest'
import { counted, wordsIn } from '~/ui/live/words'

test('one has words of its own', () => {
  expect(counted('Show 1 new', 'Show {count} new', 1)).toBe('Show 1 new')
  expect(counted('Show 1 new', 'Show {count} new', 3)).toBe('Show 3 new')
})

test('a page that carries no words has none', () => {
  expect(wordsIn(undefined)).toBeNull()
  expect(wordsIn('{"offline":"–"}')).toEqual({ offline: '–' })
})
