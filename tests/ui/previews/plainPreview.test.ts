import { expect, test } from 'vitest'
import {
  articlePreview,
  memberPreview,
  plainPreview,
  themePreview,
} from '~/ui/previews/plainPreview'
import { tellingIn } from './told'

const theme = {
  id: 1,
  slug: 'energie',
  nameDe: 'Energie',
  nameEn: 'Energy',
  descriptionDe: 'Strom und Wärme.',
  descriptionEn: '',
  colour: 'blue',
  posts: 3,
} as const

test('a theme’s preview has its description and its number of arguments', () => {
  expect(themePreview(tellingIn('de'), theme).card).toMatchObject({
    title: 'Energie',
    description: 'Strom und Wärme. 3 Argumente zu „Energie“ aus allen Debatten.',
    url: 'https://forum.example/themes/energie',
  })
  expect(
    themePreview(tellingIn('en'), { ...theme, descriptionDe: '', posts: 1 }).card.description,
  ).toBe('1 argument on “Energy” from all debates.')
})

test('articles, members and other pages say what they are', () => {
  const createdAt = new Date('2026-05-04T12:00:00Z')
  expect(
    articlePreview(tellingIn('en'), { slug: 'a', title: 'Open models', createdAt, debates: [1, 2] })
      .card,
  ).toMatchObject({
    kind: 'article',
    description: 'An article and the questions it asks: 2 debates.',
    published: '2026-05-04T12:00:00.000Z',
  })
  expect(memberPreview(tellingIn('de'), 'Grete Hermann').card).toMatchObject({
    kind: 'profile',
    url: 'https://forum.example/u/Grete%20Hermann',
    title: 'Grete Hermann',
  })
  expect(plainPreview(tellingIn('de'), '/', { title: 'Debatten', description: 'x' })).toMatchObject(
    { card: { kind: 'website' }, structured: null },
  )
})
