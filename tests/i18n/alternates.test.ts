import { expect, test } from 'vitest'
import { languageVersions, withLanguage } from '~/i18n/alternates'

test('a page has a version in each language, and one in the reader’s', () => {
  expect(languageVersions('/themes')).toEqual([
    { tag: 'de', address: '/themes?lang=de' },
    { tag: 'en', address: '/themes?lang=en' },
    { tag: 'x-default', address: '/themes' },
  ])
})

test('the language joins what an address asks for already', () => {
  expect(withLanguage('/t/1/x?page=2', 'en')).toBe('/t/1/x?page=2&lang=en')
})
