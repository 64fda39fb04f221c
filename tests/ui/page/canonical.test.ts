import { expect, test } from 'vitest'
import { links } from '~/links'
import { canonicalOf } from '~/ui/page/canonical'

const of = (address: string) => canonicalOf(new URL(address, 'https://forum.example'))
const thread = '/t/7/wer-zahlt'

test.each([
  ['/', '/'],
  ['/?utm_source=x&fbclid=y', '/'],
  ['/?lang=en', '/?lang=en'],
  ['/?lang=fr', '/'],
  ['/themes/', '/themes'],
  ['/themes/geld?page=3', '/themes/geld'],
  ['/themes/geld?after=12', '/themes/geld?after=12'],
  ['/articles/bruecken?x=1', '/articles/bruecken'],
  ['/u/J%C3%B6rg?after=3&lang=de', '/u/J%C3%B6rg?after=3&lang=de'],
  ['/p/12?utm=1', '/p/12'],
  [thread, thread],
  ['/t/7/common-ground?x=1', '/t/7/common-ground'],
  [`${thread}?page=1`, thread],
  [`${thread}?page=2`, `${thread}?page=2`],
  [`${thread}?after=0.5-12&ref=x`, `${thread}?after=0.5-12`],
  [`${thread}?lang=de&page=2&sort=best`, `${thread}?page=2&lang=de`],
  [`${thread}?sort=new`, thread],
  [`${thread}?sort=old&page=2&lang=en`, `${thread}?lang=en`],
  [`${thread}?theme=geld&after=12`, thread],
  [`${thread}?view=flat`, thread],
  [`${thread}?page=-1`, thread],
  [`${thread}?page=x&after=${'1'.repeat(200)}`, thread],
  [`${thread}?after=%22%3E%3Cscript%3E`, thread],
])('%s is known as %s', (address, known) => {
  expect(of(address)?.address).toBe(known)
})

test('every language of a page is listed, and later pages keep their parameters', () => {
  expect(of(`${thread}?page=2&lang=en`)?.languages).toEqual([
    { tag: 'de', address: `${thread}?page=2&lang=de` },
    { tag: 'en', address: `${thread}?page=2&lang=en` },
    { tag: 'x-default', address: `${thread}?page=2` },
  ])
})

test('acts, forms, personal and unknown pages are not indexed', () => {
  for (const address of [
    links.answerThread(7),
    links.closeThread(7),
    links.renameThread(7),
    links.mergeThread(7),
    links.movePost(12),
    links.placePost(12),
    links.unplacePost(3),
    links.reply(12),
    links.editPost(12),
    links.postHistory(12),
    links.removePost(12),
    links.tagPost(12),
    links.preview(),
    links.signIn(),
    links.signUp(),
    links.signOut(),
    links.settings(),
    links.sessions(),
    links.language(),
    links.moderation(),
    links.manageTheme('geld'),
    links.newArticle(),
    links.audit(),
    '/search?q=x',
    '/embed/t/7',
    '/t/7',
    '/t/x/y',
    '/THEMES',
    '/nowhere',
  ])
    expect(of(address), address).toBeNull()
})
