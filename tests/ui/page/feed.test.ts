import { expect, test } from 'vitest'
import { links } from '~/links'
import { feedOf } from '~/ui/page/feed'

test('a debate, a theme and a member have feeds of their own', () => {
  expect(feedOf(links.thread({ id: 7, title: 'Wer?' }))).toEqual({
    atom: '/feeds/t/7.atom',
    json: '/feeds/t/7.json',
  })
  expect(feedOf(links.answerThread(7)).atom).toBe('/feeds/t/7.atom')
  expect(feedOf(links.theme('geld')).json).toBe('/feeds/themes/geld.json')
  expect(feedOf(links.member('Jörg B.')).atom).toBe('/feeds/u/J%C3%B6rg%20B..atom')
})

test('any other page is followed by the feed of the front', () => {
  for (const path of [
    links.front(),
    links.themes(),
    links.post(12),
    links.article('bruecken'),
    '/t/x',
    '/themes/geld/x',
  ])
    expect(feedOf(path).atom, path).toBe('/feeds/front.atom')
})
