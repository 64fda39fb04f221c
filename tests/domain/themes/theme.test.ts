import { expect, test } from 'vitest'
import { themeDescription, themeName, themesInOrder } from '~/domain/themes/theme'

test('a theme is called by its name in the language of the reader', () => {
  const theme = { nameDe: 'Zensur', nameEn: 'Censorship' }
  expect([themeName(theme, 'de'), themeName(theme, 'en')]).toEqual(['Zensur', 'Censorship'])
})

test('a missing description is shown in the other language, with that language', () => {
  const theme = { descriptionDe: 'Was verschwiegen wird.', descriptionEn: '' }
  expect(themeDescription(theme, 'de')).toEqual({ text: 'Was verschwiegen wird.', lang: 'de' })
  expect(themeDescription(theme, 'en')).toEqual({ text: 'Was verschwiegen wird.', lang: 'de' })
})

test('a description that nobody wrote is empty', () => {
  expect(themeDescription({ descriptionDe: '', descriptionEn: '' }, 'en').text).toBe('')
})

test('themes are sorted by the reader’s alphabet, umlauts beside their vowels', () => {
  const themes = [
    { nameDe: 'Zensur', nameEn: 'Censorship' },
    { nameDe: 'Ökologie', nameEn: 'Ecology' },
    { nameDe: 'Recht', nameEn: 'Law' },
  ]
  expect(themesInOrder(themes, 'de').map(({ nameDe }) => nameDe)).toEqual([
    'Ökologie',
    'Recht',
    'Zensur',
  ])
  expect(themesInOrder(themes, 'en').map(({ nameEn }) => nameEn)).toEqual([
    'Censorship',
    'Ecology',
    'Law',
  ])
})
