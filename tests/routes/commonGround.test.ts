import { beforeEach, expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { recompute } from '~/domain/opinions/recompute.server'
import { remove } from '~/domain/posts/remove.server'
import { castVote } from '~/domain/votes/castVote.server'
import { links } from '~/links'
import { aDivided } from '../domain/opinions/votedIn.server'
import { aMember, aModerator, aPost, aReader, aThread } from '../support/builders.server'
import { aBrowser, type Page } from '../support/browse'
import { attribute, wordsOf } from '../support/markup'
import { aSomebody, theForum } from './forum'

const forum = await theForum()
const reader = aBrowser(forum.url)
const germanReader = aBrowser(forum.url, { language: 'de' })
const question = 'Wer setzt die Standards?'

beforeEach(async () => void (await database().limit.deleteMany()))

/** Creates a debate with computed camps. */
async function aFound() {
  const debate = await aDivided({ question })
  await recompute(aReader(), debate.thread)
  return { ...debate, at: links.commonGround(debate.thread) }
}

const dots = (page: Page) =>
  page.all('.camps-own-dot').map((dot) => `${attribute(dot, 'cx')} ${attribute(dot, 'cy')}`)
const headings = (page: Page) => page.all('main h2').map(wordsOf)

test('a reader sees what all camps share, what characterises each and what divides them, with the numbers behind it', async () => {
  const { at, posts } = await aFound()
  const page = await reader.get(at)
  expect([page.status, wordsOf(page.one('h1'))]).toEqual([200, 'Common ground'])
  expect(headings(page)).toEqual(['What all camps share', 'The camps', 'What divides the camps'])
  expect(page.all('main h3').map(wordsOf)).toEqual(['Camp A 12 people', 'Camp B 8 people'])
  expect(wordsOf(page.one('.opinions-head'))).toContain('20 participants')
  const [shared] = page.all('.statement')
  expect(shared && wordsOf(shared)).toContain('Aussage Nummer 7.')
  expect(shared && wordsOf(shared)).toContain('12 of 12 agree')
  for (const words of [
    'Agreed',
    'Disagreed',
    'Passed',
    'Answered',
    'Cautious share',
    'in 99 out of 100 cases that is not due to chance',
  ])
    expect(page.words()).toContain(words)
  expect(page.all('main title').map(wordsOf)).toEqual(['Where the 2 camps stand'])
  expect(page.all('figure.camps tbody tr').map(wordsOf)).toEqual(['Camp A 12 60%', 'Camp B 8 40%'])
  expect(page.html).toContain(`href="${links.post(posts[7] ?? 0)}"`)
})

test('it is in German for German readers, and has metadata like other pages', async () => {
  const { at, thread } = await aFound()
  const page = await germanReader.get(at)
  expect(headings(page)).toEqual(['Was alle Lager teilen', 'Die Lager', 'Was die Lager trennt'])
  expect(wordsOf(page.one('head title'))).toBe(
    `Was verbindet, was trennt: ${question} · Standpunkt`,
  )
  const meta = (name: string) =>
    page
      .all('meta')
      .filter((one) => [attribute(one, 'name'), attribute(one, 'property')].includes(name))
      .map((one) => attribute(one, 'content'))
      .join()
  expect(meta('description')).toBe(
    '20 Personen haben abgestimmt. 2 Lager: was alle teilen und was sie trennt.',
  )
  expect(meta('og:title')).toBe(`Was verbindet, was trennt: ${question}`)
  expect(meta('robots')).toBe('')
  expect(
    page
      .all('link')
      .filter((one) => attribute(one, 'rel') === 'canonical')
      .map((one) => new URL(attribute(one, 'href') ?? '').pathname),
  ).toEqual([links.commonGround(thread)])
})

test('only the viewer sees their own position: two members’ pages, a reader’s page, and theirs again', async () => {
  const { thread, posts, at } = await aFound()
  const [ann, ben, idle] = [await aSomebody(forum), await aSomebody(forum), await aSomebody(forum)]
  for (const [n, postId] of posts.entries()) {
    await castVote(ann.context, { postId, agreement: n < 4 ? 1 : -1 })
    await castVote(ben.context, { postId, agreement: n < 4 ? -1 : 1 })
  }
  await recompute(aReader(), thread)
  const [anns, bens, idles, readers] = [
    await ann.browser.get(at),
    await ben.browser.get(at),
    await idle.browser.get(at),
    await reader.get(at),
  ]
  expect([anns, bens, idles, readers].map((page) => dots(page).length)).toEqual([1, 1, 0, 0])
  expect(dots(anns)).not.toEqual(dots(bens))
  expect(anns.words()).toContain('camp A is nearest to you')
  expect(bens.words()).toContain('camp B is nearest to you')
  expect(idles.words()).toContain('you will see your own place here')
  for (const page of [idles, readers]) expect(page.html).not.toMatch(/nearest to you|camps-own/)
  for (const page of [anns, bens, idles])
    expect([page.headers.get('Cache-Control'), page.headers.get('Cache-Status')]).toEqual([
      'no-store',
      null,
    ])
  expect(dots(await reader.get(at))).toEqual([])
  expect(dots(await ann.browser.get(at))).toEqual(dots(anns))
})

test('neither page nor data carries the plane, a member’s number or anybody else’s vote', async () => {
  const { at, members } = await aFound()
  const { browser } = await aSomebody(forum)
  const data = await browser.get(`${at}.data`)
  const pages = [await reader.get(at), await browser.get(at), data]
  expect(data.status).toBe(200)
  for (const { html } of pages) {
    expect(html).not.toMatch(/"(pull|mean|plane|memberId|standpoints?|members)"/)
    for (const { viewer } of members) expect(html).not.toContain(`"${viewer.name}"`)
  }
})

test('below fifteen voters it says how many there are, and nothing else; the debate has no link to it', async () => {
  const thread = await aThread({ question })
  const postId = await aPost({ thread })
  for (let n = 0; n < 9; n++) await castVote(await aMember(), { postId, agreement: 1 })
  await recompute(aReader(), thread)
  const page = await germanReader.get(links.commonGround(thread))
  expect(wordsOf(page.one('.lead'))).toBe('Noch haben zu wenige abgestimmt: 9 von mindestens 15.')
  expect(page.all('section')).toEqual([])
  expect(
    (await germanReader.get(links.thread({ id: thread, title: question }))).html,
  ).not.toContain(links.commonGround(thread))
})

test('fifteen voters who are not counted yet get a notice', async () => {
  const { thread } = await aDivided({ question })
  expect(wordsOf((await reader.get(links.commonGround(thread))).one('.lead'))).toMatch(
    /^There are enough votes/,
  )
})

test('a debate with a result leads to it', async () => {
  const { thread, at } = await aFound()
  const page = await reader.get(links.thread({ id: thread, title: question }))
  expect(
    page
      .all('.thread-head a')
      .filter((one) => attribute(one, 'href') === at)
      .map(wordsOf),
  ).toEqual(['Common ground (2 camps)'])
})

test('a statement that is removed is gone from the page at once, before anything is counted again', async () => {
  const { at, posts } = await aFound()
  expect((await reader.get(at)).words()).toContain('Aussage Nummer 7.')
  await remove(await aModerator(), { postId: posts[7] ?? 0, reason: 'Werbung' })
  expect((await reader.get(at)).words()).not.toContain('Aussage Nummer 7.')
})

test('readers are answered from memory', async () => {
  const { at } = await aFound()
  await expect
    .poll(async () => (await reader.get(at)).headers.get('Cache-Status'))
    .toBe('Standpunkt; hit')
})

test('a debate that does not exist has no common ground', async () => {
  expect((await reader.get(links.commonGround(999_999))).status).toBe(404)
})

test('how all this is counted is a page in the reader’s language, with and without an account', async () => {
  const somebody = await aSomebody(forum)
  for (const someone of [reader, somebody.browser]) {
    const [german, english] = [
      await someone.get(`${links.howItCounts()}?lang=de`),
      await someone.get(`${links.howItCounts()}?lang=en`),
    ]
    expect([
      german.status,
      wordsOf(german.one('main h1')),
      attribute(german.one('main .words'), 'lang'),
    ]).toEqual([200, 'Wie hier gezählt wird', 'de'])
    expect([
      english.status,
      wordsOf(english.one('main h1')),
      attribute(english.one('main .words'), 'lang'),
    ]).toEqual([200, 'How things are counted here', 'en'])
    expect(headings(german)).toContain('Was wir nie zeigen')
    expect(headings(english)).toContain('What we never show')
    expect(headings(english)).toHaveLength(headings(german).length)
  }
})

test('the site noted no fault of its own', () => expect(forum.faults()).toEqual([]))
