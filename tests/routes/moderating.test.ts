import { expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { links } from '~/links'
import { aPost, aTheme, aThread } from '../support/builders.server'
import { aBrowser, type Page } from '../support/browse'
import { attribute, select, wordsOf } from '../support/markup'
import { aSomebody, theForum } from './forum'
import { whatIsStored } from './stored'

const forum = await theForum()
const staff = await aSomebody(forum, { role: 'moderator' })
const reader = aBrowser(forum.url)
const question = 'Wer setzt die Standards?'
const shown = (page: Page) =>
  page.all('article.post').map((post) => Number(attribute(post, 'id')?.slice(1)))
const told = (page: Page) => wordsOf(page.one('.trouble'))

async function aDebate() {
  const thread = await aThread({ question })
  return {
    thread,
    at: links.thread({ id: thread, title: question }),
    first: await aPost({ thread, text: 'Das Erste.' }),
    second: await aPost({ thread, stance: 'opposes', text: 'Das Zweite.' }),
  }
}

/** Returns the audit log, newest first, without times and actors. */
async function log(): Promise<string[]> {
  const page = await staff.browser.get('/moderation/log')
  return page.all('tbody tr').map((row) => wordsOf(select(row, 'td')[1]!))
}

test('a moderator sets an argument’s themes, and readers see only those of a theme', async () => {
  const { at, first, second } = await aDebate()
  const [one, two] = [await aTheme('strom'), await aTheme('wasser')]
  const menu = (await staff.browser.get(at))
    .all(`#p${second} details.menu a`)
    .find((link) => wordsOf(link) === 'Assign themes')
  const form = await staff.browser.get(attribute(menu!, 'href') ?? '')
  const tagged = await staff.browser.submit(
    form,
    links.tagPost(second),
    { theme: [String(one), String(two)] },
    { follow: true },
  )
  expect(tagged.path).toBe(`${at}#p${second}`)
  expect(tagged.all(`#p${second} .theme-chip`).map(wordsOf)).toEqual([
    'Theme strom',
    'Theme wasser',
  ])
  const filtered = await reader.get(
    attribute(
      (await reader.get(at))
        .all('.tools-themes a')
        .find((link) => wordsOf(link).startsWith('Theme wasser'))!,
      'href',
    ) ?? '',
  )
  expect(shown(filtered)).toEqual([second])
  expect((await reader.get('/themes/strom')).all('article.excerpt').length).toBe(1)
  const again = await staff.browser.get(links.tagPost(second))
  expect(again.all('input[name=theme][checked]').map((box) => attribute(box, 'value'))).toEqual([
    String(one),
    String(two),
  ])
  await staff.browser.submit(again, links.tagPost(second), { theme: String(one) })
  expect((await reader.get(`${at}?theme=wasser`)).status).toBe(404)
  expect(shown(await reader.get(`${at}?theme=strom`))).toEqual([second])
  expect((await log()).slice(0, 2)).toEqual([
    `Assigned themes Argument ${second} in “${question}” Removed Theme wasser`,
    `Assigned themes Argument ${second} in “${question}” Added Theme strom, Theme wasser`,
  ])
  expect(await database().postRevision.count({ where: { postId: second } })).toBe(1)
  expect(shown(await reader.get(at))).toEqual([first, second])
})

test('the desk holds what has no theme yet, and what is tagged there leaves it', async () => {
  const { first, second } = await aDebate()
  const theme = await aTheme('luft')
  const excerpts = (page: Page) =>
    page.all('.excerpt .post-foot a').map((link) => attribute(link, 'href'))
  const untagged = (page: Page) =>
    Number(/^(\d+) argument/.exec(wordsOf(page.one('.desk-counts')))?.[1])
  const desk = await staff.browser.get('/moderation')
  expect(excerpts(desk)).toEqual(expect.arrayContaining([`/p/${first}`, `/p/${second}`]))
  const after = await staff.browser.submit(
    desk,
    links.tagPost(first),
    { theme: String(theme) },
    { follow: true },
  )
  expect(after.path.split('?')[0]).toBe('/moderation')
  expect(excerpts(after)).not.toContain(`/p/${first}`)
  expect(untagged(after)).toBe(untagged(desk) - 1)
  expect(excerpts(await staff.browser.get('/moderation?show=all'))).toContain(`/p/${first}`)
  expect((await staff.browser.get('/moderation?after=1')).words()).toContain(
    'There is nothing left on this page.',
  )
  for (const odd of [
    '?show=x',
    '?after=-1',
    '?after=1e9',
    '?after=999999999',
    '?page=2',
    '?show=all&show=untagged',
  ])
    expect((await staff.browser.get('/moderation' + odd)).status, odd).toBe(200)
})

test('a closed debate takes no replies until it is opened again, and says so', async () => {
  const { thread, at, first } = await aDebate()
  const { browser } = await aSomebody(forum)
  const form = await browser.get(links.reply(first))
  const closed = await staff.browser.submit(
    await staff.browser.get(at),
    links.closeThread(thread),
    {},
    { follow: true },
  )
  expect(closed.path).toBe(at)
  expect(wordsOf((await reader.get(at)).one('.notice'))).toBe(
    'This debate is closed: you can read it, but not add to it.',
  )
  const before = await whatIsStored()
  expect(
    (await browser.submit(form, links.reply(first), { stance: 'adds', text: 'Noch etwas.' }))
      .status,
  ).toBe(409)
  expect(await staff.browser.post(links.closeThread(thread))).toMatchObject({
    status: 302,
    location: at,
  })
  expect(await whatIsStored()).toBe(before)
  await staff.browser.submit(closed, links.reopenThread(thread))
  expect(
    (await browser.submit(form, links.reply(first), { stance: 'adds', text: 'Noch etwas.' }))
      .status,
  ).toBe(302)
  const opened = await whatIsStored()
  expect(await staff.browser.post(links.reopenThread(thread))).toMatchObject({
    status: 302,
    location: at,
  })
  expect(await whatIsStored()).toBe(opened)
  expect((await log()).slice(0, 2)).toEqual([
    `Reopened a debate ${question}`,
    `Closed a debate ${question}`,
  ])
})

test('a pinned debate is at the top of the front page until it is unpinned', async () => {
  const { thread, at } = await aDebate()
  const pinned = async () =>
    (await reader.get('/'))
      .all('section[aria-labelledby=pinned] a')
      .map((link) => attribute(link, 'href'))
  const page = await staff.browser.submit(
    await staff.browser.get(at),
    links.pinThread(thread),
    {},
    { follow: true },
  )
  expect(await pinned()).toContain(at)
  await staff.browser.submit(page, links.unpinThread(thread))
  expect(await pinned()).not.toContain(at)
})

test('a debate gets another question, its old address leads to the new one, and its own language stays asked', async () => {
  const { thread, at } = await aDebate()
  const theme = await aTheme('regeln')
  const form = await staff.browser.get(links.renameThread(thread))
  const empty = await staff.browser.submit(form, links.renameThread(thread), {
    questionDe: '  ',
    questionEn: 'Who sets them?',
  })
  expect([empty.status, wordsOf(empty.one('#questionDe-error'))]).toEqual([
    422,
    'Please give the question in the debate’s own language.',
  ])
  expect(wordsOf(empty.one('textarea#questionEn'))).toBe('Who sets them?')
  expect(
    (await staff.browser.submit(form, links.renameThread(thread), { questionDe: 'x'.repeat(201) }))
      .status,
  ).toBe(422)
  const renamed = await staff.browser.submit(empty, links.renameThread(thread), {
    questionDe: 'Wer setzt sie durch?',
    theme: String(theme),
  })
  expect(renamed).toMatchObject({ status: 302, location: `/t/${thread}/wer-setzt-sie-durch` })
  expect(await reader.get(at)).toMatchObject({
    status: 301,
    location: `/t/${thread}/wer-setzt-sie-durch`,
  })
  const page = await reader.get(renamed.location ?? '')
  expect([
    wordsOf(page.one('h1')),
    attribute(page.one('h1'), 'lang'),
    page.all('.thread-head .theme-chip').map(wordsOf),
  ]).toEqual(['Who sets them?', 'en', ['Theme regeln']])
  expect((await log())[0]).toContain(
    `Question in German Wer setzt sie durch? (before: ${question})`,
  )
})

test('a removed argument leaves its place and the reason, and comes back with its words', async () => {
  const { at, first } = await aDebate()
  const asked = await staff.browser.get(links.removePost(first))
  expect(wordsOf(asked.one('blockquote'))).toBe('Das Erste.')
  const before = await whatIsStored()
  for (const reason of ['', '   ', 'x'.repeat(301)]) {
    const refused = await staff.browser.submit(asked, links.removePost(first), { reason })
    expect([refused.status, attribute(refused.one('#reason'), 'aria-invalid')], reason).toEqual([
      422,
      'true',
    ])
  }
  expect(await whatIsStored()).toBe(before)
  const removed = await staff.browser.submit(
    asked,
    links.removePost(first),
    { reason: 'Beleidigt <b>andere</b>.' },
    { follow: true },
  )
  expect(removed.path).toBe(`/p/${first}`)
  expect(wordsOf((await reader.get(at)).one(`#p${first}`))).toContain(
    'Removed by a moderator: Beleidigt <b>andere</b>.',
  )
  expect((await reader.get(at)).html).not.toContain('Das Erste')
  expect(
    (await staff.browser.post(links.removePost(first), { reason: 'Noch einmal.' })).status,
  ).toBe(410)
  expect(
    await staff.browser.post(links.removePost(first), { reason: 'Beleidigt <b>andere</b>.' }),
  ).toMatchObject({ status: 302, location: `/p/${first}` })
  expect((await staff.browser.get(links.removePost(first))).all('main form')).toEqual([])
  const restored = await staff.browser.submit(
    removed,
    links.restorePost(first),
    {},
    { follow: true },
  )
  expect(wordsOf(restored.one(`#p${first} .words`))).toBe('Das Erste.')
  expect((await staff.browser.post(links.restorePost(first))).status).toBe(302)
  expect((await log()).slice(0, 2)).toEqual([
    `Restored an argument Argument ${first} in “${question}”`,
    `Removed an argument Argument ${first} in “${question}” Reason Beleidigt <b>andere</b>.`,
  ])
})

test('a theme is made, changed and used; its address stays', async () => {
  const page = await staff.browser.get('/moderation/themes')
  const words = {
    nameDe: 'Böden & Wälder',
    nameEn: 'Soils & Forests',
    descriptionDe: 'Was wächst.',
    colour: 'green',
  }
  const refused = await staff.browser.submit(page, '/moderation/themes', {
    ...words,
    nameEn: '',
    slug: 'Böden',
  })
  expect(refused.status).toBe(422)
  expect(
    refused
      .all('.trouble a')
      .map((link) => attribute(link, 'href'))
      .sort(),
  ).toEqual(['#nameEn', '#slug'])
  expect(attribute(refused.one('input#nameDe'), 'value')).toBe('Böden & Wälder')
  expect(
    refused.all('input[name=colour][checked]').map((radio) => attribute(radio, 'value')),
  ).toEqual(['green'])
  const made = await staff.browser.submit(
    refused,
    '/moderation/themes',
    { nameEn: words.nameEn, slug: '' },
    { follow: true },
  )
  expect(made.words()).toContain('Soils & Forests')
  const address = '/moderation/themes/soils-forests'
  const stored = await whatIsStored()
  expect(
    (await staff.browser.submit(page, '/moderation/themes', { ...words, slug: 'soils-forests' }))
      .status,
  ).toBe(302)
  expect(
    (
      await staff.browser.submit(page, '/moderation/themes', {
        ...words,
        nameDe: 'Böden',
        slug: 'soils-forests',
      })
    ).status,
  ).toBe(409)
  expect(await whatIsStored()).toBe(stored)
  await staff.browser.submit(await staff.browser.get(address), address, { nameEn: 'Soil' })
  expect(wordsOf((await reader.get('/themes/soils-forests')).one('h1'))).toBe('Soil')
  expect((await log()).slice(0, 2).map((entry) => entry.split(' Soil')[0])).toEqual([
    'Changed a theme',
    'Created a theme',
  ])
})

const article =
  '# Über Wasser\n\nEs wird knapp. Wem soll das Wasser eigentlich gehören?\n\n## Der Preis\n\nEr steigt. Was darf ein Liter in Zukunft kosten?'

test('an article is pasted, read, and opened as debates that show where they come from', async () => {
  const before = await whatIsStored()
  const form = await staff.browser.get('/moderation/articles/new')
  const preview = await staff.browser.submit(form, '/moderation/articles/preview', {
    text: article,
  })
  expect(preview.status).toBe(200)
  expect(preview.all('.proposal-questions li').length).toBe(2)
  expect(await whatIsStored()).toBe(before)
  const [, start = ''] = preview
    .all('input[name=chosen]')
    .map((box) => attribute(box, 'value') ?? '')
  const none = await staff.browser.submit(preview, '/moderation/articles/open', { chosen: [] })
  expect([none.status, told(none).includes('Please choose at least one question.')]).toEqual([
    422,
    true,
  ])
  const opened = await staff.browser.submit(
    none,
    '/moderation/articles/open',
    { chosen: start, [`de-${start}`]: 'Was darf Wasser kosten?' },
    { follow: true },
  )
  expect(opened.path).toBe('/articles/ueber-wasser')
  expect(opened.all('mark.asked').map(wordsOf)).toEqual(['Was darf ein Liter in Zukunft kosten?'])
  const thread = await reader.get(attribute(opened.one('mark.asked a'), 'href') ?? '')
  expect([
    thread.status,
    wordsOf(thread.one('h1')),
    wordsOf(thread.one('.origin blockquote')),
    wordsOf(thread.one('.origin figcaption')),
  ]).toEqual([
    200,
    'Was darf Wasser kosten?',
    'Was darf ein Liter in Zukunft kosten?',
    'Section “Der Preis”',
  ])
  expect((await reader.get('/')).words()).toContain('Über Wasser')
  const stored = await whatIsStored()
  expect(
    (
      await staff.browser.submit(preview, '/moderation/articles/open', {
        chosen: start,
        [`de-${start}`]: 'Was darf Wasser kosten?',
      })
    ).location,
  ).toBe('/articles/ueber-wasser')
  expect(await whatIsStored()).toBe(stored)
})

test('what is no article is refused with its reason, keeps its words, and opens nothing', async () => {
  const form = await staff.browser.get('/moderation/articles/new')
  const before = await whatIsStored()
  const attempts = [
    ['', 422, 'There is no text here yet.'],
    ['  \n ', 422, 'There is no text here yet.'],
    ['Hier fragt niemand etwas.', 422, 'No question was found in this text.'],
    ['Wer\0 soll das bezahlen?', 422, 'characters that cannot be stored'],
    ['Was ist das denn hier? '.repeat(10_000), 413, 'This article is too long'],
  ] as const
  for (const [text, status, reason] of attempts) {
    const answer = await staff.browser.submit(form, '/moderation/articles/preview', { text })
    expect(answer.status, reason).toBe(status)
    expect(told(answer)).toContain(reason)
    if (text.length < 100 && !text.includes('\0'))
      expect(wordsOf(answer.one('textarea[name=text]'))).toBe(text.trim())
  }
  expect(
    (
      await staff.browser.submit(form, '/moderation/articles/preview', {
        text: 'ä?'.repeat(200_000),
      })
    ).status,
  ).toBe(413)
  expect(await whatIsStored()).toBe(before)
})

test('a moderator who is signed out meanwhile loses no word', async () => {
  const { first } = await aDebate()
  const lost = await aSomebody(forum, { role: 'moderator' })
  const forms = [
    ['/moderation/articles/new', '/moderation/articles/preview', { text: article }],
    [links.removePost(first), links.removePost(first), { reason: 'Ein langer Grund.' }],
    [
      '/moderation/themes',
      '/moderation/themes',
      { nameDe: 'Wind', nameEn: 'Wind', colour: 'blue', descriptionDe: 'Was weht.' },
    ],
  ] as const
  const opened = await Promise.all(forms.map(([page]) => lost.browser.get(page)))
  await database().session.deleteMany({ where: { memberId: lost.id } })
  const before = await whatIsStored()
  for (const [i, [, action, fields]] of forms.entries()) {
    const answer = await lost.browser.submit(opened[i]!, action, fields)
    expect(answer.status, action).toBe(401)
    const kept = ['textarea', 'input']
      .flatMap((tag) => answer.all(`main ${tag}`))
      .map((field) => attribute(field, 'value') ?? wordsOf(field))
    for (const value of Object.values(fields))
      expect(kept, action).toContain(value.replace(/\s+/g, ' '))
  }
  expect(await whatIsStored()).toBe(before)
})

test('the site noted no fault of its own', () => expect(forum.faults()).toEqual([]))
