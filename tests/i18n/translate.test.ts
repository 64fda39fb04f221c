import { expect, test } from 'vitest'
import de from '~/i18n/de'
import en from '~/i18n/en'
import { translator } from '~/i18n/translate'

test('a count chooses the plural and is written as the language writes numbers', () => {
  expect(translator('de', de)('posts.replies', { count: 1 })).toBe('1 Antwort')
  expect(translator('de', de)('posts.replies', { count: 12_345 })).toBe('12.345 Antworten')
  expect(translator('en', en)('posts.replies', { count: 12_345 })).toBe('12,345 replies')
})

test('values replace their placeholders', () => {
  expect(translator('en', en)('posts.replyTitle', { name: 'Ann {name}' })).toBe(
    'Your reply to Ann {name}',
  )
})
