import { expect, test } from 'vitest'
import { ArticleInput, OpenInput } from '~/domain/articles/input.server'

const sent = {
  text: 'Was nun, wohin?',
  lang: 'de',
  format: 'plain',
  title: ' Ein  Titel ',
  chosen: '0',
  'de-0': 'Wohin nun?',
  'en-0': ' ',
  'theme-0': '',
}
const troubles = (form: object) =>
  OpenInput.safeParse(form).error?.issues.map(({ path, message }) => [path.join('.'), message])

test('language and format may be left to be found out', () => {
  expect(ArticleInput.parse({ text: 'x', lang: 'auto', format: 'auto' })).toEqual({
    text: 'x',
    lang: undefined,
    format: undefined,
  })
  expect(ArticleInput.parse({ text: 'x', lang: 'en', format: 'html' })).toEqual({
    text: 'x',
    lang: 'en',
    format: 'html',
  })
  expect(ArticleInput.safeParse({ text: 'x', lang: 'fr' }).success).toBe(false)
})

test('of the questions only the chosen ones are looked at, one or many', () => {
  expect(OpenInput.parse(sent)).toMatchObject({
    title: 'Ein Titel',
    questions: [{ start: 0, de: 'Wohin nun?', en: null, themeId: null }],
  })
  const two = {
    ...sent,
    chosen: ['0', '44'],
    'de-44': 'Wer?',
    'en-44': 'Who?',
    'theme-44': '3',
    'de-99': 'x'.repeat(300),
  }
  expect(OpenInput.parse(two).questions).toEqual([
    { start: 0, de: 'Wohin nun?', en: null, themeId: null },
    { start: 44, de: 'Wer?', en: 'Who?', themeId: 3 },
  ])
})

test('what is wrong is said of its own field', () => {
  expect(troubles({ ...sent, chosen: undefined })).toEqual([['chosen', 'articles.noneChosen']])
  expect(troubles({ ...sent, title: ' ' })).toEqual([['title', 'articles.giveTitle']])
  expect(troubles({ ...sent, 'de-0': '', 'en-0': 'x'.repeat(201) })).toEqual([
    ['de-0', 'articles.wordQuestion'],
    ['en-0', 'articles.questionTooLong'],
  ])
  expect(troubles({ ...sent, chosen: '-1' })).toEqual([['chosen.0', 'errors.badRequest']])
})
