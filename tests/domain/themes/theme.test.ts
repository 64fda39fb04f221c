import { expect, test } from 'vitest'
import { themeDescription, themeName, themesInOrder } from '~/domain/themes/theme'

test('a theme is called by its name in the language of the reader', () => {
  const theme = { nameDe: 'Zensur', nameEn: 'Censorship' }
  expect([themeName(theme, 'de'), themeName(theme, 'en')]).toEqual(['Zensur', 'Censorship'])
})

test('a description that is missing in one language is told in the other, and says in which', () => {
  const theme = { descriptionDe: 'Was verschwiegen wird.', descriptionEn: '' }
  expect(themeDescription(theme, 'de')).toEqual({ text: 'Was verschwiegen wird.', lang: 'de' })
  expect(themeDescription(theme, 'en')).toEqual({ text: 'Was verschwiegen wird.', lang: 'de' })
})

test('a description that nobody wrote is empty', () => {
  expect(themeDescription({ descriptionDe: '', descriptionEn: '' }, 'en').text).toBe('')
})

test('themes stand in the alphabet of the reader, umlauts beside their vowels', () => {
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
