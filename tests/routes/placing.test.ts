import { expect, test } from 'vitest'
import { placePost } from '~/domain/placements/placePost.server'
import { translationOf as wordsIn } from '~/i18n/translations.server'
import { links } from '~/links'
import { aModerator, aPost, aThread } from '../support/builders.server'
import { aBrowser, type Page } from '../support/browse'
import { attribute, select, wordsOf } from '../support/markup'
import { aSomebody, theForum } from './forum'
import { whatIsStored } from './stored'

const forum = await theForum()
const staff = await aSomebody(forum, { role: 'moderator' })
const moderator = await aModerator()
const reader = aBrowser(forum.url)
const [question, other] = ['Wer setzt die Standards?', 'Wer prüft sie?']
const guestsOf = (page: Page) => page.all('.guests article').map((guest) => wordsOf(guest))

async function twoDebates() {
  const author = await aSomebody(forum)
  const [home, away] = [await aThread({ question }), await aThread({ question: other })]
  const post = await aPost({ thread: home, by: author.context, text: 'Das gilt auch dort.' })
  const host = await aPost({ thread: away, text: 'Worunter es passt.' })
  return {
    author,
    home,
    away,
    post,
    host,
    at: links.thread({ id: home, title: question }),
    thereAt: links.thread({ id: away, title: other }),
  }
}

test('a moderator gives an argument a further place from its menu, and it is shown in both', async () => {
  const { author, away, post, host, at, thereAt } = await twoDebates()
  const menu = (await staff.browser.get(at))
    .all(`#p${post} details.menu a`)
    .find((link) => wordsOf(link) === 'Place elsewhere too')
  const form = await staff.browser.get(attribute(menu!, 'href') ?? '')
  expect([
    wordsOf(form.one('blockquote')),
    form.words().includes('So far it stands only here.'),
  ]).toEqual(['Das gilt auch dort.', true])
  const placed = await staff.browser.submit(
    form,
    links.placePost(post),
    { to: `p${host}`, stance: 'opposes' },
    { follow: true },
  )
  expect([
    placed.path,
    placed.all('.place-list li').length,
    wordsOf(placed.one('#places')),
  ]).toEqual([`${links.placePost(post)}#places`, 1, 'Also stands under'])
  const [newest] = (await staff.browser.get(links.audit())).all('tbody tr')
  expect(wordsOf(newest!)).toContain(`Answers p${host} Stance opposes Debate t${away}`)
  expect(select(newest!, 'dd a').map((link) => attribute(link, 'href'))).toEqual([
    links.post(host),
    links.threadNumber(away),
  ])
  for (const path of [
    thereAt,
    `${thereAt}?view=map`,
    links.post(host),
    links.post(host, { view: 'for-and-against' }),
  ]) {
    const page = await reader.get(path)
    expect(guestsOf(page), path).toHaveLength(1)
    expect(
      [
        guestsOf(page)[0]?.includes('opposes'),
        guestsOf(page)[0]?.includes(author.name),
        guestsOf(page)[0]?.includes('Das gilt auch dort.'),
      ],
      path,
    ).toEqual([true, true, true])
    expect(
      page.all('.guests a').map((link) => attribute(link, 'href')),
      path,
    ).toContain(links.post(post))
  }
  for (const path of [at, links.post(post)]) {
    const page = await reader.get(path)
    expect(
      page.all('.further-places a').map((link) => attribute(link, 'href')),
      path,
    ).toEqual([thereAt, links.post(host)])
    expect(wordsOf(page.one('.further-places')), path).toContain('Worunter es passt.')
  }
})

test('under a question it is shown at the end of the first page, in its column and in the map', async () => {
  const { post, away, at, thereAt } = await twoDebates()
  await placePost(moderator, { postId: post, to: { thread: away }, stance: 'supports' })
  for (const path of [thereAt, `${thereAt}?view=for-and-against`, `${thereAt}?view=map`])
    expect(guestsOf(await reader.get(path)), path).toHaveLength(1)
  expect(
    (await reader.get(`${thereAt}?view=for-and-against`)).all('.side-supports .guests article'),
  ).toHaveLength(1)
  const [link] = (await reader.get(at)).all('.further-places a')
  expect([attribute(link!, 'href'), wordsOf(link!)]).toEqual([thereAt, other])
})

test('its author does the same, and takes a place back with one button, without script', async () => {
  const { author, post, host, at, thereAt } = await twoDebates()
  expect(
    (await author.browser.get(at))
      .all(`#p${post} details.menu a`)
      .map((link) => attribute(link, 'href')),
  ).toContain(links.placePost(post))
  const placed = await author.browser.submit(
    await author.browser.get(links.placePost(post)),
    links.placePost(post),
    { to: thereAt, stance: 'adds' },
    { follow: true },
  )
  const [way] = placed.all('.place-list form')
  const lifted = await author.browser.submit(
    placed,
    attribute(way!, 'action') ?? '',
    {},
    { follow: true },
  )
  expect([lifted.path, lifted.words().includes('So far it stands only here.')]).toEqual([
    `${links.placePost(post)}#places`,
    true,
  ])
  expect(guestsOf(await reader.get(thereAt))).toEqual([])
  expect((await author.browser.submit(placed, attribute(way!, 'action') ?? '', {})).status).toBe(
    404,
  )
  expect(
    (await author.browser.post(links.placePost(host), { to: `p${post}`, stance: 'adds' })).status,
  ).toBe(403)
})

test('a place that cannot be is refused with its reason at the field, in both languages, and what was typed stays', async () => {
  const { post, host, at, home } = await twoDebates()
  const below = await aPost({ thread: home, parent: post })
  const closed = await aThread({ closed: true })
  const german = await aSomebody(forum, { role: 'moderator', language: 'de' })
  const before = await whatIsStored()
  const refused = [
    ['', 422, 'posts.targetUnreadable'],
    ['hierhin', 422, 'posts.targetUnreadable'],
    [`https://evil.example/p/${host}`, 422, 'posts.targetUnreadable'],
    ['p999999', 422, 'posts.targetMissing'],
    [`p${post}`, 422, 'placements.itself'],
    [`p${below}`, 422, 'placements.circle'],
    [at, 409, 'placements.already'],
    [`t${closed}`, 409, 'posts.targetClosed'],
  ] as const
  for (const [to, status, reason] of refused)
    for (const [browser, locale] of [
      [staff.browser, 'en'],
      [german.browser, 'de'],
    ] as const) {
      const page = await browser.submit(
        await browser.get(links.placePost(post)),
        links.placePost(post),
        { to, stance: 'asks' },
      )
      expect(
        [page.status, wordsOf(page.one('#to-error')), attribute(page.one('#to'), 'value')],
        to,
      ).toEqual([status, wordsIn(locale)(reason), to])
      expect(page.all('input[name=stance][checked]').map((one) => attribute(one, 'value'))).toEqual(
        ['asks'],
      )
    }
  const without = await staff.browser.submit(
    await staff.browser.get(links.placePost(post)),
    links.placePost(post),
    { to: `p${host}` },
  )
  expect([
    without.status,
    without.all('.trouble a').map((link) => attribute(link, 'href')),
  ]).toEqual([422, ['#stance']])
  expect(await whatIsStored()).toBe(before)
})

test('only staff are advised to reopen a debate, and a quotation links to its post', async () => {
  const { author, post, host } = await twoDebates()
  const closed = await aThread({ closed: true })
  const page = await author.browser.submit(
    await author.browser.get(links.placePost(post)),
    links.placePost(post),
    { to: `t${closed}`, stance: 'asks' },
  )
  expect([page.status, wordsOf(page.one('#to-error'))]).toEqual([
    409,
    wordsIn('en')('placements.targetClosed'),
  ])
  await placePost(moderator, { postId: post, to: { post: host }, stance: 'asks' })
  expect(
    (await reader.get(links.post(post)))
      .all('.further-places q a')
      .map((link) => [attribute(link, 'href'), wordsOf(link)]),
  ).toEqual([[links.post(host), 'Worunter es passt.']])
})

test('a debate with only placed posts is not empty in any view', async () => {
  const { post } = await twoDebates()
  const bare = await aThread({ question: 'Was sonst?' })
  const at = links.thread({ id: bare, title: 'Was sonst?' })
  expect((await reader.get(at)).all('.empty')).toHaveLength(1)
  await placePost(moderator, { postId: post, to: { thread: bare }, stance: 'supports' })
  await expect.poll(async () => (await reader.get(at)).all('.empty').length).toBe(0)
  for (const view of ['', '?view=for-and-against', '?view=map']) {
    const page = await reader.get(at + view)
    expect(
      [guestsOf(page).length, page.all('.views a').length > 0, page.all('.empty').length],
      view,
    ).toEqual([1, true, 0])
  }
  expect(
    wordsOf((await reader.get(`${at}?view=for-and-against`)).one('.side-supports')),
  ).not.toContain('Nothing speaks for it')
  expect(
    (await reader.get(links.post(post, { view: 'map' }))).all('.outline .further-places a'),
  ).toHaveLength(1)
})
