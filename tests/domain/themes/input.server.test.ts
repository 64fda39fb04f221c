import { expect, test } from 'vitest'
import { NewThemeInput, TagInput } from '~/domain/themes/input.server'

const words = {
  nameDe: ' Zensur ',
  nameEn: 'Censorship',
  descriptionDe: '',
  descriptionEn: 'What  is\nkept back.',
  colour: 'red',
  slug: '',
}

test('a theme is written in single lines, and an empty address means none', () => {
  expect(NewThemeInput.parse(words)).toEqual({
    ...words,
    nameDe: 'Zensur',
    descriptionEn: 'What is kept back.',
    slug: null,
  })
})

test('an address of capitals is written small, and one with other letters is refused at its field', () => {
  expect(NewThemeInput.parse({ ...words, slug: 'Free-Speech' }).slug).toBe('free-speech')
  for (const slug of ['a b', '-a', 'a--b', 'ä', 'a/b', 'x'.repeat(61)]) {
    expect(NewThemeInput.safeParse({ ...words, slug }).error?.issues[0]).toMatchObject({
      path: ['slug'],
      message: 'themes.badSlug',
    })
  }
})

test('names and descriptions have limits, and colours have names', () => {
  const messages = (given: object) =>
    NewThemeInput.safeParse({ ...words, ...given }).error?.issues.map(({ message }) => message)
  expect(messages({ nameDe: '' })).toEqual(['themes.giveName'])
  expect(messages({ nameEn: 'x'.repeat(61) })).toEqual(['themes.nameTooLong'])
  expect(messages({ descriptionDe: 'x'.repeat(401) })).toEqual(['themes.descriptionTooLong'])
  expect(messages({ colour: 'mauve' })).toEqual(['themes.chooseColour'])
})

test('none, one or several themes are ticked, eight at most', () => {
  expect(TagInput.parse({}).theme).toEqual([])
  expect(TagInput.parse({ theme: '3' }).theme).toEqual([3])
  expect(TagInput.parse({ theme: ['1', '2'] }).theme).toEqual([1, 2])
  const nine = Array.from({ length: 9 }, (_, index) => String(index + 1))
  expect(TagInput.safeParse({ theme: nine }).error?.issues[0]).toMatchObject({
    path: ['theme'],
    message: 'themes.tooMany',
  })
})
