import { expect, test } from 'vitest'
import { abbreviation, isMonth, opensSentence } from '~/domain/articles/abbreviations'

test('a title and “for example” never end a sentence', () => {
  expect(['dr', 'prof', 'z.b', 'd.h', 'bzw', 'ca'].map((word) => abbreviation(word, 'de'))).toEqual(
    Array(6).fill('runsOn'),
  )
  expect(['mr', 'e.g', 'i.e', 'vs'].map((word) => abbreviation(word, 'en'))).toEqual(
    Array(4).fill('runsOn'),
  )
})

test('“number” and “article” run on only before a number', () => {
  expect(abbreviation('nr', 'de')).toBe('runsOnBeforeNumber')
  expect(abbreviation('art', 'de')).toBe('runsOnBeforeNumber')
  expect(abbreviation('no', 'en')).toBe('runsOnBeforeNumber')
})

test('“et cetera”, the U.S. and initials may end one', () => {
  expect(['usw', 'etc', 'u.s', 'b'].map((word) => abbreviation(word, 'de'))).toEqual(
    Array(4).fill('mayEnd'),
  )
})

test('what is short in one language may be a word in the other', () => {
  expect(abbreviation('mind', 'de')).toBe('runsOn')
  expect(abbreviation('mind', 'en')).toBeNull()
  expect(abbreviation('no', 'de')).toBeNull()
  expect(abbreviation('frage', 'de')).toBeNull()
})

test('months are known in each language, long and short', () => {
  expect(isMonth('oktober', 'de') && isMonth('okt', 'de') && isMonth('october', 'en')).toBe(true)
  expect(isMonth('october', 'de') || isMonth('frage', 'de')).toBe(false)
})

test('question words and articles start sentences, nouns give no hint', () => {
  expect(opensSentence('wer') && opensSentence('the')).toBe(true)
  expect(opensSentence('politik')).toBe(false)
})
