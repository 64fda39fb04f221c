import { expect, test } from 'vitest'
import { move } from '~/domain/posts/move.server'
import { remove } from '~/domain/posts/remove.server'
import { countWords } from '~/domain/search/countWords.server'
import { setThemes } from '~/domain/themes/setThemes.server'
import { mergeThread } from '~/domain/threads/merge.server'
import { translationOf as wordsIn } from '~/i18n/translations.server'
import { links } from '~/links'
import {
  aModerator,
  aPost,
  aReader,
  aTheme,
  aThread,
  minutesLater,
} from '../support/builders.server'
import { aCrowd } from '../support/crowd.server'
import { aBrowser, type Page } from '../support/browse'
import { attribute, select, wordsOf } from '../support/markup'
import { aSomebody, theForum } from './forum'
import { whatIsStored } from './stored'

const forum = await theForum()
const staff = await aSomebody(forum, { role: 'moderator' })
const moderator = await aModerator()
const reader = aBrowser(forum.url)
const home = 'http://localhost:0'
const [question, other] = ['Wer setzt die Standards?', 'Wer prüft sie?']
const shown = (page: Page) =>
  page.all('article.post').map((post) => Number(attribute(post, 'id')?.slice(1)))

async function twoDebates() {
  const [from, into] = [await aThread({ question }), await aThread({ question: other })]
  const first = await aPost({ thread: from, text: 'Das Erste, und was dafür spricht.' })
  const reply = await aPost({ thread: from, parent: first, stance: 'asks' })
  const target = await aPost({ thread: into })
  return {
    from,
    into,
    first,
    reply,
    target,
    fromAt: links.thread({ id: from, title: question }),
    intoAt: links.thread({ id: into, title: other }),
  }
}

/** Returns the newest entry of the audit log, without time and actor. */
const logged = async () => wordsOf((await staff.browser.get('/moderation/log')).all('tbody tr')[0]!)

test('a moderator moves an argument from its menu, and its permalink shows it where it is now', async () => {
  const { from, into, first, reply, target, fromAt, intoAt } = await twoDebates()
  const menu = (await staff.browser.get(fromAt))
    .all(`#p${first} details.menu a`)
    .find((link) => wordsOf(link) === 'Move')
  const form = await staff.browser.get(attribute(menu!, 'href') ?? '')
  expect([
    wordsOf(form.one('blockquote')),
    form.words().includes('The reply beneath it comes along.'),
  ]).toEqual(['Das Erste, und was dafür spricht.', true])
  expect(shown(await reader.get(links.post(first)))).toEqual([first, reply])
  const moved = await staff.browser.submit(
    form,
    links.movePost(first),
    { to: `p${target}` },
    { follow: true },
  )
  expect([moved.path, shown(moved)]).toEqual([`/p/${first}#p${first}`, [target, first, reply]])
  expect(shown(await reader.get(links.post(first)))).toEqual([target, first, reply])
  expect(shown(await reader.get(intoAt))).toEqual([target, first, reply])
  expect(shown(await reader.get(fromAt))).toEqual([])
  expect(await logged()).toContain(
    `Moved an argument Argument ${first} in “${other}” Number of arguments 2 Answers p${target} Debate t${into} (before: t${from})`,
  )
  await staff.browser.submit(
    await staff.browser.get(links.movePost(first)),
    links.movePost(first),
    { to: fromAt },
  )
  expect(await logged()).toContain(
    `Number of arguments 2 Answers Question (before: p${target}) Debate t${from} (before: t${into})`,
  )
  expect([shown(await reader.get(fromAt)), shown(await reader.get(intoAt))]).toEqual([
    [first, reply],
    [target],
  ])
})

test('where it goes may be said by a link of any kind, or a number', async () => {
  const { into, first, target, fromAt, intoAt } = await twoDebates()
  const there = [
    `P${target}`,
    ` p${target} `,
    `/p/${target}`,
    `${home}/p/${target}?lang=en`,
    `${forum.url}/p/${target}`,
    `${intoAt}#p${target}`,
    `t${into}`,
    `/t/${into}`,
    home + intoAt,
    forum.url + intoAt,
  ]
  for (const to of there) {
    const sent = await staff.browser.post(links.movePost(first), { to })
    expect([sent.status, sent.location], to).toEqual([302, `/p/${first}#p${first}`])
    expect((await staff.browser.post(links.movePost(first), { to: fromAt })).status).toBe(302)
  }
})

test('a move that cannot be is refused with its reason at the field, in both languages, and what was typed stays', async () => {
  const { first, reply, target, fromAt, intoAt } = await twoDebates()
  const closed = await aThread({ closed: true })
  await remove(moderator, { postId: target, reason: 'Werbung' })
  const german = await aSomebody(forum, { role: 'moderator', language: 'de' })
  const before = await whatIsStored()
  const refused = [
    ['', 422, 'posts.targetUnreadable'],
    ['hierhin', 422, 'posts.targetUnreadable'],
    [`https://evil.example/p/${target}`, 422, 'posts.targetUnreadable'],
    [`${intoAt}/close`, 422, 'posts.targetUnreadable'],
    ['/t/1/close', 422, 'posts.targetUnreadable'],
    ['p999999', 422, 'posts.targetMissing'],
    ['t999999', 422, 'posts.targetMissing'],
    [`p${first}`, 422, 'posts.targetBeneath'],
    [`p${reply}`, 422, 'posts.targetBeneath'],
    [`p${target}`, 409, 'posts.targetGone'],
    [`t${closed}`, 409, 'posts.targetClosed'],
    [fromAt, 409, 'posts.alreadyThere'],
  ] as const
  for (const [to, status, reason] of refused)
    for (const [browser, locale] of [
      [staff.browser, 'en'],
      [german.browser, 'de'],
    ] as const) {
      const page = await browser.submit(
        await browser.get(links.movePost(first)),
        links.movePost(first),
        { to },
      )
      expect(
        [page.status, wordsOf(page.one('#to-error')), attribute(page.one('#to'), 'value')],
        to,
      ).toEqual([status, wordsIn(locale)(reason), to])
      expect(page.all('.trouble a').map((link) => attribute(link, 'href'))).toEqual(['#to'])
    }
  expect(await whatIsStored()).toBe(before)
})

test('a moderator merges a debate into another, and every address of it leads to the other’s own', async () => {
  const { from, into, first, reply, target, fromAt, intoAt } = await twoDebates()
  const theme = await aTheme('moving')
  await setThemes(moderator, { postId: first, themeIds: [theme] })
  const way = (await staff.browser.get(fromAt))
    .all('.curate a')
    .find((link) => wordsOf(link) === 'Merge')
  const form = await staff.browser.get(attribute(way!, 'href') ?? '')
  expect([
    wordsOf(form.one('blockquote')),
    form.words().includes('All 2 arguments of this debate will stand in the other.'),
  ]).toEqual([question, true])
  const merged = await staff.browser.submit(
    form,
    links.mergeThread(from),
    { to: home + intoAt },
    { follow: true },
  )
  expect([merged.path, shown(merged).sort()]).toEqual([intoAt, [first, reply, target].sort()])
  expect(await logged()).toContain(
    `Merged a debate ${question} Merged into t${into} Number of arguments 2`,
  )
  expect(
    select((await staff.browser.get(links.audit())).all('tbody tr')[0]!, 'dd a').map((link) =>
      attribute(link, 'href'),
    ),
  ).toEqual([links.threadNumber(into)])

  const member = await aSomebody(forum)
  const led = {
    [links.threadNumber(from)]: intoAt,
    [fromAt]: intoAt,
    [`${fromAt}?sort=new&theme=moving&after=0_12&lang=de`]: `${intoAt}?lang=de&sort=new&theme=moving`,
    [`${fromAt}?page=2&theme=moving`]: `${intoAt}?theme=moving`,
    [`${fromAt}?theme=nowhere`]: `${intoAt}?theme=nowhere`,
    [links.threadFeed(from, 'atom')]: links.threadFeed(into, 'atom'),
    [`${links.threadFeed(from, 'json')}?lang=de`]: `${links.threadFeed(into, 'json')}?lang=de`,
    [links.embed(from, { post: first, lang: 'en' })]: `${links.embed(into)}?lang=en&post=${first}`,
    [links.threadPicture(from, { lang: 'en', v: 'abc' })]: links.threadPicture(into, {
      lang: 'en',
    }),
    [links.counts(from)]: links.counts(into),
    [`${links.threadSources(from)}?lang=de`]: `${links.threadSources(into)}?lang=de`,
    [links.threadSources(from, { page: 3 })]: links.threadSources(into),
    [links.commonGround(from)]: links.commonGround(into),
    [`${links.oembed({ url: `${home}${fromAt}?lang=en` })}&maxwidth=300`]: `${links.oembed({ url: `${home}/t/${into}?lang=en` })}&maxwidth=300`,
  }
  for (const [address, to] of Object.entries(led)) {
    const answer = await reader.get(address)
    expect([answer.status, answer.location], address).toEqual([301, to])
    if (!to.includes('nowhere')) expect((await reader.get(to)).status, to).toBe(200)
  }
  expect(await member.browser.get(links.answerThread(from))).toMatchObject({
    status: 301,
    location: links.answerThread(into),
  })
  expect(await member.browser.get(`${fromAt}.data`)).toMatchObject({ status: 202 })
  for (const post of [first, reply])
    expect(attribute((await reader.get(links.post(post))).one('.thread-line a'), 'href')).toBe(
      intoAt,
    )
  for (const list of [
    '/',
    links.sitemapPiece('threads-1'),
    links.frontFeed('atom'),
    links.search({ q: 'Standards' }),
  ])
    expect((await reader.get(list)).html, list).not.toContain(`/t/${from}/`)
})

test('a merged debate takes no act, and an answer that was being written for it goes to the other', async () => {
  const { from, into, fromAt, intoAt } = await twoDebates()
  const member = await aSomebody(forum)
  const form = await member.browser.get(links.answerThread(from))
  const page = await staff.browser.get(fromAt)
  const renaming = await staff.browser.get(links.renameThread(from))
  await mergeThread(moderator, { threadId: from, into })
  const before = await whatIsStored()
  for (const act of [links.closeThread, links.pinThread])
    expect((await staff.browser.submit(page, act(from))).status).toBe(409)
  for (const act of [links.reopenThread, links.unpinThread])
    expect((await staff.browser.post(act(from))).status).toBe(409)
  expect(
    (await staff.browser.submit(renaming, links.renameThread(from), { questionDe: 'Anders?' }))
      .status,
  ).toBe(409)
  for (const address of [links.renameThread(from), links.mergeThread(from)]) {
    const led = await staff.browser.get(address)
    expect([led.status, led.headers.get('Location')]).toEqual([301, intoAt])
  }
  const refused = await member.browser.submit(form, links.answerThread(from), {
    stance: 'adds',
    text: 'Lange überlegt.',
  })
  expect([
    refused.status,
    wordsOf(refused.one('.trouble')),
    wordsOf(refused.one('textarea')),
  ]).toEqual([
    409,
    'This debate was merged into another, where it goes on. Open the other debate in a new tab',
    'Lange überlegt.',
  ])
  expect(await whatIsStored()).toBe(before)
  const sent = await member.browser.submit(refused, links.answerThread(into), {}, { follow: true })
  expect([sent.status, sent.words().includes('Lange überlegt.')]).toEqual([200, true])
})

test('a member who is writing in a merged debate sees similar arguments of the target', async () => {
  const { from, into } = await twoDebates()
  const said = await aPost({
    thread: from,
    text: 'Gezeitenkraftwerke schaden dem Wattenmeer, und das ist unbezahlbar.',
  })
  await countWords(aReader(minutesLater(60)))
  await mergeThread(moderator, { threadId: from, into })
  const member = await aSomebody(forum)
  const answer = await member.browser.get(
    links.similar({ thread: from, text: 'gezeitenkraftwerke schaden wattenmeer unbezahlbar' }),
    { headers: { Accept: 'application/json' } },
  )
  expect(JSON.parse(answer.html)).toMatchObject({ posts: [{ id: said }] })
})

test('a merge that cannot be is refused with its reason, in both languages', async () => {
  const { from, target } = await twoDebates()
  const closed = await aThread({ closed: true })
  const german = await aSomebody(forum, { role: 'moderator', language: 'de' })
  const before = await whatIsStored()
  const refused = [
    ['', 422, 'threads.mergeTargetUnreadable'],
    [`p${target}`, 422, 'threads.mergeTargetUnreadable'],
    ['t999999', 422, 'threads.mergeTargetMissing'],
    [`t${from}`, 422, 'threads.mergeItself'],
    [`t${closed}`, 409, 'threads.mergeClosed'],
  ] as const
  for (const [to, status, reason] of refused)
    for (const [browser, locale] of [
      [staff.browser, 'en'],
      [german.browser, 'de'],
    ] as const) {
      const page = await browser.submit(
        await browser.get(links.mergeThread(from)),
        links.mergeThread(from),
        { to },
      )
      expect(
        [page.status, wordsOf(page.one('#to-error')), attribute(page.one('#to'), 'value')],
        to,
      ).toEqual([status, wordsIn(locale)(reason), to])
    }
  expect(await whatIsStored()).toBe(before)
})

test('the frame of an argument follows it into another debate, and back', async () => {
  const { from, into, first } = await twoDebates()
  const frame = links.embed(from, { post: first, lang: 'de' })
  expect((await reader.get(frame)).status).toBe(200)
  await move(moderator, { postId: first, to: { thread: into } })
  const led = await reader.get(frame)
  expect([led.status, led.location]).toEqual([302, `${links.embed(into)}?lang=de&post=${first}`])
  expect((await reader.get(led.location ?? '')).words()).toContain('Das Erste')
  await move(moderator, { postId: first, to: { thread: from } })
  expect((await reader.get(frame)).status).toBe(200)
})

test('a page of a debate from which most was moved away leads to its beginning', async () => {
  const [thread, into] = [await aThread({ question }), await aThread()]
  const [first = 0] = await aCrowd(thread, 160)
  const at = links.thread({ id: thread, title: question })
  const next = attribute((await reader.get(at)).one('a[rel=next]'), 'href') ?? ''
  expect(next).toMatch(/after=/)
  await move(moderator, { postId: first, to: { thread: into } })
  expect(await reader.get(next)).toMatchObject({ status: 302, location: at })
})

test('the site noted no fault of its own', () => expect(forum.faults()).toEqual([]))
