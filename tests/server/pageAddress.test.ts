import { expect, test } from 'vitest'
import { pageAddress } from '../../server/pageAddress'
import { links } from '~/links'

const pathOf = (asked: string) => pageAddress(asked)?.path ?? null

test('an address is known by its path and the parameters that it knows, in their order', () => {
  expect(pageAddress('/')).toEqual({ path: '/', lang: null })
  expect(pageAddress('/t/12/wer-zahlt?theme=energie&page=2&sort=new')).toEqual({ path: '/t/12/wer-zahlt?page=2&sort=new&theme=energie', lang: null })
  expect(pageAddress('/?lang=en')).toEqual({ path: '/?lang=en', lang: 'en' })
  expect(pageAddress('/themes?lang=fr')).toEqual({ path: '/themes', lang: null })
})

test('what others hang onto a link makes no difference', () => {
  for (const junk of ['utm_source=mail', 'fbclid=IwAR0', 'utm_campaign=%22%3E%3Cscript%3E', 'sort', 'theme=', '&&', '=', '%', 'x=1&x=2']) expect([null, '/p/12'], junk).toContain(pathOf(`/p/12?${junk}`))
  expect(pathOf('/p/12?utm_source=mail&fbclid=1&lang=de')).toBe('/p/12?lang=de')
  expect(pathOf('/?page=2')).toBe('/')
})

test('whatever says something twice, at length or oddly is asked of the page itself', () => {
  for (const odd of ['/themes/a?page=1&page=2', '/?lang=de&lang=en', '/t/1/a?theme=%00', '/t/1/a?sort=a%20b', `/t/1/a?theme=${'a'.repeat(101)}`, `/t/1/a?x=${'a'.repeat(1_000)}`, '/p/1#x']) expect(pageAddress(odd), odd).toBeNull()
})

test('only the exact spelling of an address counts', () => {
  const others = [
    '//', '/./', '/../', '/t/1/a/', '//t/1/a', '/t//1/a', '/T/1/a', '/t/1/A', '/t/01/a', '/t/1', '/t/1/%61', '/%74/1/a', '/t/1/a%2f..', '/t/1/..', '/t/1/a;b', '/t/1/a-', '/t/1/-a', '/p/0', '/p/1.5', '/p/1/',
    '/p/1234567890', '/u/', '/u/a b', '/u/%41da', '/u/Ada%', '/u/..', '/u/%2e%2e', '/u/a/b', '/u/Jürgen', '/u/%00', '/u/a%0Ab', '/?x=%00', '/?x=%0d%0a', '/themes/', '/themes/%00', 'http://x/', '*', '', '/index.html', '/_root.data', '/p/1.data', '/livez', '/readyz', '/metrics',
  ]
  for (const other of others) expect(pageAddress(other), other).toBeNull()
  for (const name of ['Ada', 'Jürgen Groß', 'a/b', 'Zoë (Köln)', '100%']) expect(pathOf(links.member(name)), name).toBe(links.member(name))
})

test('pages of forms and of members are not among them', () => {
  const thread = { id: 1, title: 'Warum?' }
  const personal = [links.answerThread(1), links.renameThread(1), links.mergeThread(1), links.movePost(1), links.markPost(1), links.takeBackMark(1), links.resolveMark(1), links.ownMarks(), links.openMarks(), links.closeThread(1), links.reply(1), links.editPost(1), links.vote(1), links.signIn(), links.signUp('/'), links.settings(), links.sessions(), links.moderation(), links.audit(), links.language(), links.preview()]
  for (const path of personal) expect(pageAddress(path), path).toBeNull()
  const everybodys = [links.front(), links.thread(thread), links.thread(thread, { after: '-0.3_12', sort: 'new', theme: 'energie' }), links.threadSources(1), links.threadSources(1, { page: 2 }), links.post(1), links.postHistory(1, { page: 2 }), links.themes(), links.theme('energie', { after: 2 }), links.article('modelle'), links.member('Ada', { after: 2 })]
  for (const path of everybodys) expect(pathOf(path), path).toBe(path)
})
