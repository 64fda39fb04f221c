import { expect, test } from 'vitest'
import { remove } from '~/domain/posts/remove.server'
import { withdraw } from '~/domain/posts/withdraw.server'
import { countWords } from '~/domain/search/countWords.server'
import { setThemes } from '~/domain/themes/setThemes.server'
import { links } from '~/links'
import {
  aModerator,
  aPost,
  aReader,
  aTheme,
  aThread,
  minutesLater,
} from '../support/builders.server'
import { aBrowser } from '../support/browse'
import { attribute, wordsOf } from '../support/markup'
import { aSomebody, theForum } from './forum'

const forum = await theForum()
const ada = await aSomebody(forum, { name: 'Ada Lovelace' })
const thread = await aThread({ question: 'Brauchen wir Gezeitenkraftwerke?' })
const themeId = await aTheme('gezeiten')
const post = await aPost({
  thread,
  by: ada.context,
  stance: 'opposes',
  text: 'Gezeitenkraftwerke <script>alert(1)</script> schaden dem **Wattenmeer**, und das ist unbezahlbar.',
})
await aPost({ thread, text: 'Ein Leitfossil der Energiewende sind die Dächer.' })
await setThemes(await aModerator(), { postId: post, themeIds: [themeId] })
await countWords(aReader(minutesLater(60)))

/** A new client each time, because searches are limited. */
const search = (q: string, language: 'de' | 'en' = 'en', page: number | null = null) =>
  aBrowser(forum.url, { language }).get(links.search({ q, page }))
const found = (page: Awaited<ReturnType<typeof search>>) =>
  page.all('article.found .words a').map((link) => attribute(link, 'href'))

test('the masthead of every page leads to the search, and its form works without script', async () => {
  const reader = aBrowser(forum.url)
  for (const path of ['/', links.themes(), links.post(post), '/nowhere']) {
    const page = await reader.get(path)
    expect(attribute(page.one('.masthead form[role=search]'), 'action')).toBe('/search')
    expect(attribute(page.one('.masthead-find a'), 'href')).toBe('/search')
  }
  const page = await reader.get('/search')
  expect(page.status).toBe(200)
  expect(page.all('form[role=search]').map((form) => attribute(form, 'action'))).toEqual([
    '/search',
  ])
  expect(attribute(page.one('input[name=q]'), 'data-key')).toBe('/')
  expect(attribute(page.one('meta[name=robots]'), 'content')).toBe('noindex')
})

test('a search shows debates and arguments with stance, author, themes, and what was found marked', async () => {
  const page = await search('gezeitenkraftwerk', 'de')
  expect(page.status).toBe(200)
  expect(wordsOf(page.one('.found-threads h3'))).toBe('Brauchen wir Gezeitenkraftwerke ?')
  expect(found(page)).toEqual([links.post(post)])
  expect(page.all('mark').map(wordsOf)).toEqual(['Gezeitenkraftwerke', 'Gezeitenkraftwerke'])
  const result = wordsOf(page.one('article.found'))
  for (const words of [
    'widerspricht',
    'Ada Lovelace',
    'Thema gezeiten',
    'Wattenmeer',
    'Brauchen wir Gezeitenkraftwerke?',
  ])
    expect(result).toContain(words)
  expect(page.all('main script')).toEqual([])
  expect(attribute(page.one('article.found .words'), 'lang')).toBe('de')
  expect(page.words()).toContain('1 Argument gefunden')
})

test('how a query was understood is said, and what was not', async () => {
  const page = await search(
    'watt* "das ist" -Kohle author:"ada lovelace" thema:gezeiten stance:opposes in:99x lang:de',
    'en',
  )
  const understood = wordsOf(page.one('.understood'))
  for (const words of [
    'literally “das ist”',
    'without “Kohle”',
    'by Ada Lovelace',
    'theme Theme gezeiten',
    'stance: opposes',
    'in German',
    'Not understood and left out: in:99x',
  ])
    expect(understood).toContain(words)
})

test.each([
  ['Xylophonspieler', 'Nothing was found. Try another word'],
  ['Wattenmeer Xylophonspieler', 'An argument has to contain all the words.'],
  ['"Wattenmeer Gezeiten"', 'without quotation marks'],
  ['Wattenmeer stance:asks', 'Try it without the limits.'],
  ['author:Nobody', 'Nobody here is called “Nobody”.'],
  ['theme:none', 'There is no theme “none”.'],
  ['in:987654', 'There is no debate with the number 987654.'],
  ['x', 'That is too little to look for'],
  ['der die das', 'These words are nearly everywhere'],
  ['Wattenmeer '.repeat(900), 'only its beginning was read'],
])('a search without results says so: %.30s', async (q, words) => {
  const page = await search(q)
  expect(page.status).toBe(200)
  expect(wordsOf(page.one('.understood'))).toContain(words)
})

test('a misspelt word is corrected, and the way to the right one is given', async () => {
  const page = await search('Watenmeer', 'en')
  expect(page.words()).toContain('Nothing says “Watenmeer”. Did you mean Wattenmeer')
  expect(found(page)).toEqual([links.post(post)])
  expect(attribute(page.one('.understood .notice a'), 'href')).toBe('/search?q=Wattenmeer')
})

test.each([
  '%ED%A0%80',
  "'%3B+drop+table+posts%3B--",
  '%22',
  '%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  '%F0%9F%99%82',
  '%5C%5C%27',
  'q%26%7C%21%3A*',
  '-',
  'in%3A-1',
  '%E2%80%AE',
  '%',
])('a hostile query is answered with a page: %s', async (q) => {
  const page = await aBrowser(forum.url).get(`/search?q=${q}&page=-1`)
  expect(page.status).toBe(200)
  expect(page.all('main script')).toEqual([])
  expect(forum.faults()).toEqual([])
})

test('a query with a character that nothing can hold is refused', async () => {
  expect((await aBrowser(forum.url).get('/search?q=Watt%00enmeer')).status).toBe(400)
})

test('many values of one parameter, or none, are answered too', async () => {
  for (const query of [
    '?q=a&q=Wattenmeer',
    '?q[]=x',
    '?page=99999999999',
    '?q=Wattenmeer&page=10000',
    `?q=${'x'.repeat(6_000)}`,
  ])
    expect((await aBrowser(forum.url).get(`/search${query}`)).status).toBe(200)
})

test('what was withdrawn or removed is neither found nor shown', async () => {
  const own = await aPost({ thread, by: ada.context, text: 'Ein Klabautermann im Maschinenraum' })
  const other = await aPost({ thread, text: 'Noch ein Klabautermann im Getriebe' })
  expect(found(await search('Klabautermann'))).toHaveLength(2)
  await withdraw(ada.context, own)
  await remove(await aModerator(), { postId: other, reason: 'Aberglaube' })
  for (const browser of [aBrowser(forum.url), ada.browser]) {
    const page = await browser.get(links.search({ q: 'Klabautermann' }))
    expect(found(page)).toEqual([])
    expect(page.words()).not.toMatch(/Maschinenraum|Getriebe|Aberglaube/)
  }
})

test('pages of results are nobody’s to keep for others: a member’s are not stored', async () => {
  expect(
    (await ada.browser.get(links.search({ q: 'Wattenmeer' }))).headers.get('Cache-Control'),
  ).toBe('no-store')
})

test('thirty searches a minute are allowed, and the next one gets the time to wait', async () => {
  const reader = aBrowser(forum.url)
  for (let n = 0; n < 30; n++)
    expect((await reader.get(links.search({ q: `Wattenmeer ${n % 3}` }))).status).toBe(200)
  const late = await reader.get(links.search({ q: 'Wattenmeer' }))
  expect(late.status).toBe(429)
  expect(Number(late.headers.get('Retry-After'))).toBeGreaterThan(0)
  expect((await reader.get(links.search())).status).toBe(200)
  expect((await reader.get('/search.data?q=Wattenmeer')).status).toBe(429)
})

test('members get similar arguments as JSON; others do not, and withdrawn ones are excluded', async () => {
  const text = 'gezeitenkraftwerke schaden wattenmeer unbezahlbar'
  const json = { headers: { Accept: 'application/json' } }
  const answer = await ada.browser.get(links.similar({ thread, text }), json)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('Cache-Control')).toBe('no-store')
  expect(JSON.parse(answer.html)).toMatchObject({
    posts: [{ id: post, stance: 'opposes', lang: 'de', author: { name: 'Ada Lovelace' } }],
  })
  expect((await aBrowser(forum.url).get(links.similar({ thread, text }), json)).status).toBe(401)
  for (const query of [
    '',
    '?thread=1',
    '?thread=x&text=y',
    `?thread=${thread}&text=${'x'.repeat(5_000)}`,
    '?post=0&text=y',
  ])
    expect((await ada.browser.get(`/search/similar${query}`, json)).status, query).toBe(400)
  expect(
    JSON.parse((await ada.browser.get(links.similar({ thread: 987_654, text }), json)).html),
  ).toEqual({ posts: [] })
  expect(JSON.parse((await ada.browser.get(links.similar({ post, text }), json)).html)).toEqual({
    posts: [],
  })
})

test('without script, the preview lists similar arguments', async () => {
  const writer = await aSomebody(forum)
  const form = await writer.browser.get(links.answerThread(thread))
  const preview = await writer.browser.submit(
    form,
    links.answerThread(thread),
    {
      stance: 'asks',
      lang: 'de',
      text: 'Schaden Gezeitenkraftwerke dem Wattenmeer wirklich, und ist das unbezahlbar?',
      action: links.answerThread(thread),
    },
    { press: 'Preview' },
  )
  expect(preview.status).toBe(200)
  expect(preview.all('.preview .similar a').map((link) => attribute(link, 'href'))).toEqual([
    links.post(post),
  ])
})
