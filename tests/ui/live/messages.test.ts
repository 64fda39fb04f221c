import { expect, test } from 'vitest'
import { pluralText, parseLiveMessages } from '~/ui/live/messages'

test('one has words of its own', () => {
  expect(pluralText('Show 1 new', 'Show {count} new', 1)).toBe('Show 1 new')
  expect(pluralText('Show 1 new', 'Show {count} new', 3)).toBe('Show 3 new')
})

test('a page that carries no words has none', () => {
  expect(parseLiveMessages(undefined)).toBeNull()
  expect(parseLiveMessages('{"offline":"–"}')).toEqual({ offline: '–' })
})
