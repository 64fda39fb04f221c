import { expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { remove } from '~/domain/posts/remove.server'
import { withdraw } from '~/domain/posts/withdraw.server'
import { setThemes } from '~/domain/themes/setThemes.server'
import { castVote } from '~/domain/votes/castVote.server'
import { links } from '~/links'
import {
  aMember,
  aModerator,
  aPost,
  aTheme,
  aThread,
  minutesLater,
} from '../support/builders.server'
import { aBrowser, type Page } from '../support/browse'
import { aCrowd } from '../support/crowd.server'
import { attribute, select, wordsOf } from '../support/markup'
import { theForum } from './forum'

const forum = await theForum()
const reader = aBrowser(forum.url)
const question = 'Wer setzt die Standards?'
const shown = (page: Page) =>
  page.all('article.post').map((post) => Number(attribute(post, 'id')?.slice(1)))

/**
 * Creates a debate of five posts: first ← second ← third, first ← fourth, and fifth; the third has
 * the theme.
 */
async function aDebate() {
  const thread = await aThread({ question })
  await database().thread.update({
    where: { id: thread },
    data: { questionEn: 'Who sets the standards?' },
  })
  const slug = `energie-${thread}`
  const themeId = await aTheme(slug)
  const [ada, ben] = [await aMember(), await aMember()]
  const first = await aPost({
    thread,
    by: ada,
    text: 'Ohne Regeln gibt es *keine* Sicherheit.',
    now: minutesLater(1),
  })
  const second = await aPost({
    thread,
    parent: first,
    by: ben,
    stance: 'opposes',
    lang: 'en',
    text: 'Rules bind only the honest.',
    now: minutesLater(2),
  })
  const third = await aPost({
    thread,
    parent: second,
    by: ada,
    stance: 'asks',
    text: 'Wer wäre denn unehrlich?',
    now: minutesLater(3),
  })
  const fourth = await aPost({
    thread,
    parent: first,
    by: ben,
    stance: 'adds',
    text: 'Norwegen macht es vor.',
    now: minutesLater(4),
  })
  const fifth = await aPost({
    thread,
    by: ben,
    stance: 'opposes',
    text: 'Das regelt der Markt.',
    now: minutesLater(5),
  })
  const staff = await aModerator()
  await setThemes(staff, { postId: third, themeIds: [themeId] })
  return {
    thread,
    slug,
    ada,
    ben,
    staff,
    first,
    second,
    third,
    fourth,
    fifth,
    at: links.thread({ id: thread, title: question }),
  }
}

test('the front page shows the article with its debates, and every link on it leads somewhere', async () => {
  const { thread } = await aDebate()
  const front = await reader.get('/')
  expect(front.status).toBe(200)
  expect(wordsOf(front.one('h1'))).toBe('Debates that grow from questions')
  expect(wordsOf(front.one('.front-article h2'))).toBe('When the model changes the subject')
  expect(front.words()).toContain('Who sets the standards?')
  const addresses = [
    ...new Set(front.all('a[href]').map((link) => attribute(link, 'href') ?? '')),
  ].filter((href) => !href.startsWith('#'))
  expect(addresses.filter((href) => href.startsWith('/t/')).length).toBe(
    await database().thread.count(),
  )
  expect(addresses).toContain(links.thread({ id: thread, title: question }))
  for (const address of addresses) expect((await reader.get(address)).status, address).toBe(200)
})

test('a thread has one address: any other spelling of it leads there, and what was asked for comes along', async () => {
  const { thread, at } = await aDebate()
  for (const wrong of [
    `/t/${thread}`,
    `/t/${thread}/`,
    `/t/${thread}/anders`,
    `/t/${thread}/WER-setzt-die-standards`,
    `/T/${thread}`,
  ])
    expect(await reader.get(`${wrong}?sort=new`), wrong).toMatchObject({
      status: 301,
      location: `${at}?sort=new`,
    })
  expect((await reader.get(at)).status).toBe(200)
})

test('a thread nests what answers what, says so in words, and shows each stance', async () => {
  const { at, first, second, third, fourth, fifth } = await aDebate()
  const page = await reader.get(at)
  expect(shown(page).toSorted((one, other) => one - other)).toEqual([
    first,
    second,
    third,
    fourth,
    fifth,
  ])
  for (const [above, beneath] of [
    [first, second],
    [second, third],
    [first, fourth],
  ] as const) {
    const branch = page
      .all('li.branch')
      .find((item) => select(item, 'article')[0] === page.one(`article#p${above}`))
    expect(branch && select(branch, `article#p${beneath}`).length).toBe(1)
  }
  expect(wordsOf(page.one(`#p${second}-by`))).toMatch(
    /^opposes answers Member \d+, level 2: Member \d+$/,
  )
  expect(wordsOf(page.one(`#p${fifth}-by`))).toMatch(/^opposes answers the question, level 1:/)
  expect(page.html).toContain('gibt es <em>keine</em> Sicherheit')
  expect(wordsOf(page.one('.stance-bar'))).toBe('1 supports 2 oppose 1 asks 1 adds')
})

test('a theme filters a thread to its arguments and what they answer', async () => {
  const { at, slug, first, second, third } = await aDebate()
  const page = await reader.get(`${at}?theme=${slug}`)
  expect(shown(page)).toEqual([first, second, third])
  expect(page.words()).toContain(`1 argument on “Theme ${slug}”, shown with what it answers.`)
  expect((await reader.get(`${at}?theme=unbekannt`)).status).toBe(404)
  expect((await reader.get(`${at}?theme=%27%20or%201%3D1`)).status).toBe(200)
})

test('arguments are sorted best first, or by age, and invalid parameters count as absent', async () => {
  const { at, ada, first, fifth } = await aDebate()
  await castVote(ada, { postId: fifth, quality: 1 })
  const roots = async (query: string) =>
    shown(await reader.get(at + query)).filter((id) => [first, fifth].includes(id))
  expect(await roots('')).toEqual([fifth, first])
  expect(await roots('?sort=best')).toEqual([fifth, first])
  expect(await roots('?sort=old')).toEqual([first, fifth])
  expect(await roots('?sort=new')).toEqual([fifth, first])
  for (const odd of [
    '?sort=%00x',
    '?sort=drop',
    '?page=0',
    '?page=-1',
    '?page=x',
    '?page=1e99',
    '?sort=old&sort=new',
    '?theme=',
  ]) {
    const { status } = await reader.get(at + odd)
    expect([200, 400], odd).toContain(status)
  }
})

test('a long thread has pages, and every reply to the question is on exactly one of them', async () => {
  const thread = await aThread({ question: 'Wie viele?' })
  await aCrowd(thread, 160)
  const at = links.thread({ id: thread, title: 'Wie viele?' })
  const answers = await database().post.findMany({
    where: { threadId: thread, parentId: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
  const tops = (page: Page) =>
    shown(page).filter((id) => answers.some((answer) => answer.id === id))
  const pages = [await reader.get(`${at}?sort=old`)]
  for (let next = pages[0]?.all('a[rel=next]')[0]; next; next = pages.at(-1)?.all('a[rel=next]')[0])
    pages.push(await reader.get(attribute(next, 'href') ?? ''))
  expect(pages.flatMap(tops)).toEqual(answers.map(({ id }) => id))
  expect(pages.map((page) => page.all('a[rel=first]').length)).toEqual([
    0,
    ...pages.slice(1).map(() => 1),
  ])
  expect(tops(await reader.get(`${at}?sort=old&page=2`))).toEqual(tops(pages[1] as Page))
  expect((await reader.get(`${at}?page=99`)).status).toBe(404)
  // After a cursor whose post was moved away the debate starts from the beginning.
  expect(await reader.get(`${at}?after=1_999999999&sort=new`)).toMatchObject({
    status: 302,
    location: `${at}?sort=new`,
  })
  expect((await reader.get(`${at}?after=nonsense`)).status).toBe(200)
})

test('a line that goes on leads to the rest of it', async () => {
  const thread = await aThread({ question: 'Wie tief?' })
  const [first = 0] = await aCrowd(thread, 200)
  const page = await reader.get(links.thread({ id: thread, title: 'Wie tief?' }))
  expect(page.all('.branches .continue a').length).toBeGreaterThan(0)
  const direct = await database().post.findMany({
    where: { parentId: first },
    orderBy: [{ rank: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
  const seen: number[] = []
  for (let next: string | null = links.post(first); next !== null;) {
    const answers: Page = await reader.get(next)
    seen.push(...shown(answers).filter((id) => direct.some((answer) => answer.id === id)))
    next = answers.all('.pager a[rel=next]').map((on) => attribute(on, 'href'))[0] ?? null
  }
  expect(seen).toEqual(direct.map(({ id }) => id))
})

test('a permalink shows what the post answers, marks it, and shows what answers it, but nothing beside', async () => {
  const { at, first, second, third } = await aDebate()
  const page = await reader.get(`/p/${second}`)
  expect(page.status).toBe(200)
  expect(page.all('ol.ancestors article').map((post) => attribute(post, 'id'))).toEqual([
    `p${first}`,
  ])
  expect(page.all('article[data-marked]').map((post) => attribute(post, 'id'))).toEqual([
    `p${second}`,
  ])
  expect(shown(page)).toEqual([first, second, third])
  expect(attribute(page.one('.thread-line h1 a'), 'href')).toBe(at)
  expect(attribute(page.one('p.continue a'), 'href')).toBe(`${at}#p${second}`)
})

test('withdrawn and removed posts say so wherever they stood, and their words are nowhere', async () => {
  const { at, slug, ada, staff, first, second, third } = await aDebate()
  const stored = await database().post.findUniqueOrThrow({ where: { id: third } })
  await withdraw(ada, first)
  await remove(staff, { postId: third, reason: 'Beleidigt andere.' })
  expect(stored.text).toContain('unehrlich')
  for (const [path, status] of [
    [at, 200],
    [`/p/${second}`, 200],
    [`/p/${first}`, 410],
    [`/p/${third}`, 410],
  ] as const) {
    const page = await reader.get(path)
    expect(page.status).toBe(status)
    expect(wordsOf(page.one(`article#p${first}`))).toContain(
      'This argument was withdrawn by its author.',
    )
    expect(wordsOf(page.one(`article#p${third}`))).toContain(
      'Removed by a moderator: Beleidigt andere.',
    )
    for (const gone of [first, third])
      expect(select(page.one(`article#p${gone}`), 'a.author'), page.path).toEqual([])
  }
  const addresses = [
    at,
    `/p/${first}`,
    `/p/${third}`,
    `/p/${third}/history`,
    `/themes/${slug}`,
    links.member(ada.viewer.name),
    '/',
  ]
  for (const address of addresses.flatMap((path) => [
    path,
    path === '/' ? '/_root.data' : `${path}.data`,
  ])) {
    const { html } = await reader.get(address)
    for (const words of ['unehrlich', 'Sicherheit']) expect(html, address).not.toContain(words)
  }
  expect((await reader.get(`/p/${first}/history`)).status).toBe(410)
  expect((await reader.get(`/p/${third}/history`)).status).toBe(410)
})

test('themes and profiles lead to arguments from every debate', async () => {
  const { slug, ada, third } = await aDebate()
  const themes = await reader.get('/themes')
  expect(
    attribute(
      themes.all('h2 a').find((link) => wordsOf(link) === `Theme ${slug}`)!,
      'href',
    ),
  ).toBe(`/themes/${slug}`)
  const theme = await reader.get(`/themes/${slug}`)
  expect(wordsOf(theme.one('h1'))).toBe(`Theme ${slug}`)
  expect(theme.all('article.excerpt').length).toBe(1)
  expect(attribute(theme.one('.excerpt .post-foot a'), 'href')).toBe(`/p/${third}`)
  const profile = await reader.get(links.member(ada.viewer.name))
  expect(profile.all('article.excerpt').length).toBe(2)
  expect((await reader.get('/u/' + encodeURIComponent(ada.viewer.name.toUpperCase()))).status).toBe(
    301,
  )
})

test('an article marks each question that became a debate, in either language', async () => {
  const { slug } = await database().article.findFirstOrThrow({
    where: { texts: { some: { title: 'When the model changes the subject' } } },
  })
  const debates = await database().thread.count({ where: { article: { slug } } })
  for (const [lang, title] of [
    ['en', 'When the model changes the subject'],
    ['de', 'Offene Modelle, verschlossene Themen'],
  ] as const) {
    const page = await reader.get(`/articles/${slug}?lang=${lang}`)
    expect(wordsOf(page.one('article h1'))).toBe(title)
    expect(attribute(page.one('article.article'), 'lang')).toBe(lang)
    expect(page.all('mark.asked a').length).toBe(debates)
    expect(page.all('.article-debates li').length).toBe(debates)
  }
})

test('what is not there is not there: a page says so, with 404', async () => {
  const nowhere = [
    '/nowhere',
    '/t',
    '/t/0',
    '/t/-1',
    '/t/abc',
    '/t/1e3',
    '/t/01',
    '/t/999999999',
    '/t/99999999999999999999/x',
    '/p/0',
    '/p/999999999',
    '/p/2147483648',
    '/p/1.5',
    '/themes/none',
    '/articles/none',
    '/articles/..%2f',
    '/u/nobody-at-all',
    '/p/1/unknown',
    '/t/1/x/y',
    '/wp-login.php',
    '/.env',
    '/moderation/none',
    '/assets/none.js',
    '/__manifest',
  ]
  for (const path of nowhere) {
    const page = await reader.get(path)
    expect(page.status, path).toBe(404)
    expect(wordsOf(page.one('h1')), path).toBe('There is nothing here')
  }
  for (const path of ['/%00', '/t/%E0%A4%A', '/themes/%'])
    expect((await reader.get(path)).status, path).toBe(400)
})

test('what an address does not take is no mistake of ours, and is not said to be one', async () => {
  const page = await reader.post('/themes', {})
  expect([page.status, wordsOf(page.one('h1')), page.all('main .lead').length]).toEqual([
    405,
    'This address does not accept such requests',
    0,
  ])
})

test('the language is that of ?lang, else of the cookie, else the wished one, else the default', async () => {
  const language = async (wished: string | null, cookie: string | null, path: string) => {
    const browser = aBrowser(forum.url, { language: wished })
    if (cookie !== null) browser.jar.set('lang', cookie)
    const page = await browser.get(path)
    const lang = attribute(page.one('html'), 'lang')
    expect(page.headers.get('Content-Language')).toBe(lang)
    expect(wordsOf(page.one('h1'))).toBe(lang === 'de' ? 'Themen' : 'Themes')
    return lang
  }
  expect(await language(null, null, '/themes')).toBe('de')
  expect(await language('en-GB,de;q=0.5', null, '/themes')).toBe('en')
  expect(await language('fr, de;q=0.4, en;q=0.6', null, '/themes')).toBe('en')
  expect(await language('fr', null, '/themes')).toBe('de')
  expect(await language('en', 'de', '/themes')).toBe('de')
  expect(await language('en', 'de', '/themes?lang=en')).toBe('en')
  expect(await language('en', 'xx', '/themes?lang=fr')).toBe('en')
  const german = aBrowser(forum.url, { language: null })
  const chosen = await german.submit(
    await german.get('/themes'),
    '/language',
    {},
    { press: 'English', follow: true },
  )
  expect([chosen.path, attribute(chosen.one('html'), 'lang')]).toEqual(['/themes', 'en'])
})

test('every piece of writing says which language it is in', async () => {
  const { at, first, second } = await aDebate()
  const page = await reader.get(at)
  expect(attribute(page.one('html'), 'lang')).toBe('en')
  expect(attribute(page.one('.thread-head h1'), 'lang')).toBe('en')
  expect(wordsOf(page.one('.thread-head h1'))).toBe('Who sets the standards?')
  expect(attribute(page.one(`#p${first} .words`), 'lang')).toBe('de')
  expect(attribute(page.one(`#p${second} .words`), 'lang')).toBe('en')
  const german = await reader.get(`${at}?lang=de`)
  expect(wordsOf(german.one('.thread-head h1'))).toBe(question)
  for (const thread of page.all('[lang]')) expect(['de', 'en']).toContain(attribute(thread, 'lang'))
})

test('cached pages reveal no address and offer nothing that a reader may not do', async () => {
  const { at, ada, slug, second } = await aDebate()
  const members = await database().member.findMany({ select: { email: true, passwordHash: true } })
  const paths = [
    '/',
    at,
    `/p/${second}`,
    `/p/${second}/history`,
    '/themes',
    `/themes/${slug}`,
    links.member(ada.viewer.name),
    '/sign-in',
    '/sign-up',
    '/nowhere',
  ]
  for (const path of paths.flatMap((one) => [one, one === '/' ? '/_root.data' : `${one}.data`])) {
    const { html } = await reader.get(path)
    for (const { email } of members) expect(html, path).not.toContain(email)
    expect(html, path).not.toMatch(
      /passwordHash|emailKey|\$argon2|sendKey":"(?!\w{8}-)|removedById/,
    )
  }
  const page = await reader.get(at)
  for (const form of page.all('form[method=post]'))
    expect(attribute(form, 'action')).toBe('/language')
  expect(page.all('details.menu')).toEqual([])
})

test('the site noted no fault of its own', () => expect(forum.faults()).toEqual([]))
