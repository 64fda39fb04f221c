import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { recompute } from '~/domain/opinions/recompute.server'
import { figureNames, overviewLimits } from '~/domain/overview/overview'
import { setThemes } from '~/domain/themes/setThemes.server'
import { mergeThread } from '~/domain/threads/merge.server'
import { links } from '~/links'
import { aDivided } from '../domain/opinions/votedIn.server'
import {
  aMember,
  aModerator,
  aPost,
  aReader,
  aThread,
  minutesLater,
} from '../support/builders.server'
import { aBrowser } from '../support/browse'
import { xmlIn } from '../support/feedSchemas'
import { attribute, wordsOf } from '../support/markup'
import { aSomebody, theForum } from './forum'

const forum = await theForum()
const reader = aBrowser(forum.url)
const germanReader = aBrowser(forum.url, { language: 'de' })
const question = 'Wer setzt die Standards?'
const moderator = await aModerator()

async function aDebate() {
  const thread = await aThread({ question })
  const author = await aMember()
  const theme = await database().theme.create({
    data: {
      slug: `=geld-${crypto.randomUUID()}`.slice(1),
      nameDe: '=Geld, "Steuern"',
      nameEn: '@Money',
      colour: 'green',
      createdAt: minutesLater(0),
    },
  })
  const first = await aPost({ thread, by: author, now: minutesLater(0), text: 'Das lohnt sich.' })
  const ask = await aPost({
    thread,
    by: author,
    stance: 'asks',
    now: minutesLater(3 * 1_440),
    text: 'Wer bezahlt das?',
  })
  await aPost({ thread, by: author, stance: 'opposes', parent: first, now: minutesLater(4) })
  await setThemes(moderator, { postId: first, themeIds: [theme.id] })
  return { thread, first, ask, theme, at: links.threadOverview(thread) }
}

test('a reader sees what is said on which theme, when, what is open and what nobody has answered, with the numbers behind each picture', async () => {
  const { at, ask } = await aDebate()
  const page = await reader.get(at)
  expect([page.status, wordsOf(page.one('h1')), wordsOf(page.one('main h2'))]).toEqual([
    200,
    question,
    'The debate at a glance',
  ])
  expect(page.all('main h3').map(wordsOf)).toEqual([
    'What is said on which theme',
    'When it was written',
    'Open questions',
    'What nobody has answered yet',
    'Common ground so far',
  ])
  expect(page.words()).toContain('written between 4 May 2026 and 7 May 2026')
  expect(page.all('main svg title').map(wordsOf)).toEqual(
    [
      'What is said on which theme',
      'When it was written',
      'Open questions',
      'What nobody has answered yet',
    ].map((title) => `${title}: ${question}`),
  )
  const rows = page.all('main tbody tr').map(wordsOf)
  expect(rows.slice(0, 7)).toEqual([
    '@Money 1 0 0 0 1',
    'Without a theme 0 1 1 0 2',
    'All arguments 1 1 1 0 3',
    '4 May 2026 2',
    '5 May 2026 0',
    '6 May 2026 0',
    '7 May 2026 1',
  ])
  expect(rows.slice(7)).toEqual([
    expect.stringMatching(/: Wer bezahlt das\? \d+ 0$/),
    expect.stringMatching(/ –$/),
  ])
  expect(page.html).not.toMatch(/ style=/)
  const open = page.one('section[aria-labelledby=overview-questions]')
  expect(wordsOf(open)).toContain('Wer bezahlt das?')
  expect(wordsOf(open)).toContain('no reply yet')
  expect(page.html).toContain(`href="${links.post(ask)}"`)
})

test('it speaks German to who reads German, and the debate leads there', async () => {
  const { at, thread } = await aDebate()
  const page = await germanReader.get(at)
  expect([wordsOf(page.one('main h2')), wordsOf(page.one('head title'))]).toEqual([
    'Die Debatte im Überblick',
    `Überblick: ${question} · Standpunkt`,
  ])
  expect(page.all('main thead tr').map(wordsOf)).toEqual([
    'Thema stützt widerspricht fragt nach ergänzt Zusammen',
    'Tag Argumente',
    'Argument Tage offen Antworten',
    'Argument Stärke',
  ])
  const debate = await germanReader.get(links.thread({ id: thread, title: question }))
  expect(
    debate
      .all('.thread-head a')
      .filter((link) => attribute(link, 'href') === at)
      .map(wordsOf),
  ).toEqual(['Überblick'])
})

test('numbers are a file in CSV with its columns in the language of the page; no cell is a formula', async () => {
  const { thread } = await aDebate()
  const file = await germanReader.get(links.threadOverviewFile(thread, 'themes', 'csv'))
  expect([
    file.status,
    file.headers.get('Content-Type'),
    file.headers.get('Content-Disposition'),
    file.headers.get('Content-Language'),
  ]).toEqual([
    200,
    'text/csv; charset=utf-8',
    `attachment; filename="debate-${thread}-themes.csv"`,
    'de',
  ])
  expect(parse(file.html, { record_delimiter: '\r\n' })).toEqual([
    ['Thema', 'stützt', 'widerspricht', 'fragt nach', 'ergänzt', 'Zusammen'],
    [`'=Geld, "Steuern"`, '1', '0', '0', '0', '1'],
    ['Ohne Thema', '0', '1', '1', '0', '2'],
    ['Alle Argumente', '1', '1', '1', '0', '3'],
  ])
  expect(
    (await reader.get(`${links.threadOverviewFile(thread, 'activity', 'csv')}?lang=de`)).html,
  ).toBe('Tag,Argumente\r\n2026-05-04,2\r\n2026-05-05,0\r\n2026-05-06,0\r\n2026-05-07,1\r\n')
  expect((await reader.get(links.threadOverviewFile(thread, 'activity', 'csv'))).html).toMatch(
    /^Day,Arguments\r\n/,
  )
})

test('pictures are standalone SVG files for readers and members: they load nothing and run nothing', async () => {
  const { thread, theme } = await aDebate()
  await database().theme.update({
    where: { id: theme.id },
    data: { nameEn: '<script>alert(1)</script> & "more"' },
  })
  for (const browser of [reader, (await aSomebody(forum)).browser])
    for (const figure of figureNames) {
      const file = await browser.get(`${links.threadOverviewFile(thread, figure, 'svg')}?lang=en`)
      expect([
        file.status,
        file.headers.get('Content-Type'),
        file.headers.get('Content-Disposition'),
      ]).toEqual([
        200,
        'image/svg+xml; charset=utf-8',
        `attachment; filename="debate-${thread}-${figure}.svg"`,
      ])
      expect(file.headers.get('Content-Security-Policy')).toBe(
        "default-src 'none';sandbox;form-action 'none';base-uri 'none';frame-ancestors 'none'",
      )
      expect(file.headers.get('X-Content-Type-Options')).toBe('nosniff')
      expect(xmlIn(file.html)).toHaveProperty('svg')
      expect(file.html).not.toMatch(/<script|style=|<style|href=/)
      expect(file.html).toContain('fill="#fcfbf8"')
    }
})

test('an article shows all its debates together with links; each argument names its debate', async () => {
  const { articleId, slug, thread } = await anArticle()
  const page = await reader.get(links.articleOverview(slug))
  expect([page.status, wordsOf(page.one('main h2'))]).toEqual([200, 'All debates at a glance'])
  const posts = await database().post.count({
    where: { thread: { articleId }, withdrawnAt: null, removedAt: null },
  })
  expect(
    wordsOf(page.all('main tbody tr').find((line) => wordsOf(line).startsWith('All arguments'))!),
  ).toMatch(new RegExp(` ${posts}$`))
  expect(
    page
      .all('section[aria-labelledby=overview-unanswered] li a')
      .map((link) => attribute(link, 'href')),
  ).toContain(links.thread({ id: thread, title: question }))
  expect(
    (await reader.get(links.article(slug))).all('main a').map((link) => attribute(link, 'href')),
  ).toContain(links.articleOverview(slug))
  const file = await germanReader.get(links.articleOverviewFile(slug, 'themes', 'csv'))
  expect([
    file.headers.get('Content-Disposition'),
    file.html.split('\r\n').at(-2)?.split(',').at(-1),
  ]).toEqual([`attachment; filename="${slug}-themes.csv"`, String(posts)])
  expect(
    (await germanReader.get(links.articleOverviewFile(slug, 'activity', 'svg'))).headers.get(
      'Content-Type',
    ),
  ).toBe('image/svg+xml; charset=utf-8')
})

test('what is not there is not found', async () => {
  const { thread } = await aDebate()
  for (const path of [
    links.threadOverview(999_999),
    links.threadOverviewFile(999_999, 'themes', 'svg'),
    links.threadOverviewFile(thread, 'themes', 'png'),
    links.threadOverviewFile(thread, 'other', 'csv'),
    links.threadOverviewFile(thread, 'questions', 'png'),
    links.threadOverviewFile(thread, 'Shared', 'csv'),
    links.threadOverviewFile(thread, 'listed', 'csv'),
    links.articleOverviewFile('nirgends', 'unanswered', 'csv'),
    links.articleOverview('nirgends'),
    links.articleOverviewFile('nirgends', 'themes', 'svg'),
  ])
    expect((await reader.get(path)).status, path).toBe(404)
})

test('a debate without arguments says so, and its files are there all the same', async () => {
  const thread = await aThread({ question: 'Wer fängt an?' })
  const page = await germanReader.get(links.threadOverview(thread))
  expect([wordsOf(page.one('main .empty')), page.all('main svg')]).toEqual([
    'Hier steht noch kein Argument.',
    [],
  ])
  expect((await germanReader.get(links.threadOverviewFile(thread, 'themes', 'csv'))).html).toBe(
    'Thema,stützt,widerspricht,fragt nach,ergänzt,Zusammen\r\nAlle Argumente,0,0,0,0,0\r\n',
  )
  expect(
    (await germanReader.get(links.threadOverviewFile(thread, 'activity', 'svg'))).html,
  ).toContain('Hier steht noch kein Argument.')
  for (const [figure, words, columns] of [
    ['questions', 'Keine Nachfrage ist offen.', 'Argument,Von,Tage offen,Antworten,Adresse'],
    [
      'unanswered',
      'Auf jedes Argument hat schon jemand geantwortet.',
      'Argument,Von,Stärke,Adresse',
    ],
    ['shared', 'Noch ist keine Aussage bekannt', 'Argument,Von,Gemeinsamkeit in Prozent,Adresse'],
  ] as const) {
    expect(
      (await germanReader.get(links.threadOverviewFile(thread, figure, 'svg'))).html,
    ).toContain(words)
    expect((await germanReader.get(links.threadOverviewFile(thread, figure, 'csv'))).html).toBe(
      `${columns}\r\n`,
    )
  }
  expect(
    (await germanReader.get(links.thread({ id: thread, title: 'Wer fängt an?' }))).html,
  ).not.toContain(links.threadOverview(thread))
})

test('the common ground is shown with a link to how it was counted', async () => {
  const { thread } = await aDivided({ question })
  await recompute(aReader(), thread)
  const page = await reader.get(links.threadOverview(thread))
  const part = page.one('section[aria-labelledby=overview-shared]')
  expect(wordsOf(part)).toContain('Aussage Nummer 7.')
  expect(wordsOf(part)).toContain('Common ground (2 camps)')
  const [name = '', number] = ['th', 'td'].map((cell) =>
    wordsOf(page.one(`section[aria-labelledby=overview-shared] tbody ${cell}`)),
  )
  expect(name).toContain(': Aussage Nummer 7.')
  expect(
    parse((await reader.get(links.threadOverviewFile(thread, 'shared', 'csv'))).html, {
      record_delimiter: '\r\n',
    }),
  ).toEqual([
    ['Argument', 'By', 'Common ground in percent', 'Address'],
    ['Aussage Nummer 7.', name.split(': ')[0], number, expect.stringMatching(/^http.*\/p\/\d+$/)],
  ])
})

test('of a long list the page shows the beginning and leads to the whole, which is a file; no cell is a formula', async () => {
  const { thread, at } = await aDebate()
  const author = await aMember({ name: `=1+${thread}` })
  for (let n = 0; n < overviewLimits.posts; n++)
    await aPost({
      thread,
      by: author,
      now: minutesLater(10 + n),
      text: n === 0 ? '=SUM(A1;A2), "und mehr"' : `Grund ${n}`,
    })
  const total = overviewLimits.posts + 1
  const page = await germanReader.get(at)
  const part = page.one('section[aria-labelledby=overview-unanswered]')
  expect(wordsOf(part)).toContain(
    `Gezeigt sind ${overviewLimits.posts} von ${total}. Alle ${total} als Tabelle (CSV)`,
  )
  const ways = page
    .all('section[aria-labelledby=overview-unanswered] a')
    .filter((link) => wordsOf(link).startsWith('Alle '))
  const [way = ''] = ways.map((link) => attribute(link, 'href') ?? '')
  expect(way).toBe(`${links.threadOverviewFile(thread, 'unanswered', 'csv')}?lang=de`)
  const [columns, ...lines] = parse((await germanReader.get(way)).html, {
    record_delimiter: '\r\n',
  })
  expect([columns, lines.length]).toEqual([['Argument', 'Von', 'Stärke', 'Adresse'], total])
  expect(lines.find(([text = '']) => text.includes('SUM'))?.slice(0, 3)).toEqual([
    `'=SUM(A1;A2), "und mehr"`,
    `'=1+${thread}`,
    '',
  ])
  const picture = (await germanReader.get(links.threadOverviewFile(thread, 'unanswered', 'svg')))
    .html
  expect([
    picture.match(/noch nicht gewogen/g)?.length,
    picture.includes(`Gezeigt sind ${overviewLimits.posts} von ${total}.`),
  ]).toEqual([overviewLimits.posts, true])
  expect(wordsOf(page.one('section[aria-labelledby=overview-questions]'))).not.toContain(
    'Gezeigt sind',
  )
})

test('a question with replies that do not satisfy is drawn paler, and says how many there are', async () => {
  const { thread, ask, at } = await aDebate()
  const paler = async () =>
    /fill-opacity="0.35"/.test(
      (await reader.get(links.threadOverviewFile(thread, 'questions', 'svg'))).html,
    )
  expect(await paler()).toBe(false)
  await aPost({ thread, parent: ask, stance: 'adds' })
  expect(await paler()).toBe(true)
  expect(
    wordsOf((await reader.get(at)).one('section[aria-labelledby=overview-questions] svg')),
  ).toContain(', 1 reply')
})

test('combining characters are kept in a picture', async () => {
  const { thread } = await aDebate()
  await aPost({
    thread,
    stance: 'asks',
    text: '</text><script>alert(1)</script> & "so" \u202egnal',
    now: minutesLater(-5),
  })
  const file = await reader.get(links.threadOverviewFile(thread, 'questions', 'svg'))
  expect(xmlIn(file.html)).toHaveProperty('svg')
  expect(file.html).not.toMatch(/<script|\u202e/)
})

test('a merged debate leads on, with its files', async () => {
  const { thread } = await aDebate()
  const into = await aThread({ question: 'Wohin?' })
  await mergeThread(moderator, { threadId: thread, into })
  expect(await reader.get(`${links.threadOverview(thread)}?lang=de`)).toMatchObject({
    status: 301,
    location: `${links.threadOverview(into)}?lang=de`,
  })
  expect(await reader.get(links.threadOverviewFile(thread, 'themes', 'csv'))).toMatchObject({
    status: 301,
    location: links.threadOverviewFile(into, 'themes', 'csv'),
  })
})

test('readers are answered from memory', async () => {
  const { at, thread } = await aDebate()
  const { slug } = await anArticle()
  for (const path of [
    at,
    links.threadOverviewFile(thread, 'themes', 'svg'),
    links.threadOverviewFile(thread, 'questions', 'csv'),
    links.articleOverview(slug),
    links.articleOverviewFile(slug, 'themes', 'csv'),
    links.articleOverviewFile(slug, 'shared', 'svg'),
  ])
    await expect
      .poll(async () => (await reader.get(path)).headers.get('Cache-Status'), { message: path })
      .toBe('Standpunkt; hit')
})

/** Creates an article with a debate and posts. */
async function anArticle() {
  const { thread } = await aDebate()
  const { id, slug } = await database().article.findFirstOrThrow()
  await database().thread.update({ where: { id: thread }, data: { articleId: id } })
  return { articleId: id, slug, thread }
}

test('the site noted no fault of its own', () => expect(forum.faults()).toEqual([]))
