import { expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { remove } from '~/domain/posts/remove.server'
import { translationOf as wordsIn } from '~/i18n/translations.server'
import { links } from '~/links'
import { aMember, aModerator, aPost, aThread, minutesLater } from '../support/builders.server'
import { aBrowser, type Page } from '../support/browse'
import { attribute, select, wordsOf } from '../support/markup'
import { aSomebody, theForum } from './forum'
import { whatIsStored } from './stored'

const forum = await theForum()
const question = 'Wer setzt die Standards?'
const reader = aBrowser(forum.url)
const words = { stance: 'opposes', lang: 'en', text: 'Nobody has asked them.' }
const study = {
  source1Address: 'https://Example.org/a?utm_source=x#b',
  source1Title: 'A study',
  source1Publisher: 'The press',
  source1Dated: 'March 2024',
  source1Quote: 'Nobody was asked.',
  source1Archived: 'https://archive.example.net/1',
}
const idIn = (page: Page) => Number(/^\/p\/(\d+)#p\1$/.exec(page.location ?? '')?.[1])
const linksIn = (page: Page, within: string) =>
  page.all(`${within} a`).map((link) => [attribute(link, 'href'), attribute(link, 'rel') ?? null])

async function aDebate() {
  const thread = await aThread({ question })
  const post = await aPost({ thread })
  return {
    thread,
    post,
    at: links.thread({ id: thread, title: question }),
    answer: links.answerThread(thread),
    list: links.threadSources(thread),
  }
}

test('a member says without script what an argument rests on, and everybody finds it there and in the list', async () => {
  const { thread, at, answer, list } = await aDebate()
  const { browser, name } = await aSomebody(forum)
  expect((await reader.get(list)).words()).toContain(wordsIn('en')('sources.none'))
  expect((await reader.get(at)).html).not.toContain(list)
  const sent = await browser.submit(await browser.get(answer), answer, {
    ...words,
    ...study,
    source4Address: 'http://example.net',
    source4Title: '<b>Another</b>',
  })
  const id = idIn(sent)
  const post = await reader.get(links.post(id))
  const rel = 'nofollow ugc noopener noreferrer'
  expect(post.all(`#p${id} .cited li`).map(wordsOf)).toEqual([
    '[1] A study , The press, March 2024 (example.org) · Archived copy Nobody was asked.',
    '[2] <b>Another</b> (example.net)',
  ])
  expect(linksIn(post, `#p${id} .cited`)).toEqual([
    [`${list}#s1`, null],
    [study.source1Address, rel],
    [study.source1Archived, rel],
    [`${list}#s2`, null],
    ['http://example.net', rel],
  ])
  expect(
    (await reader.get(at)).all('.thread-head a').map((link) => attribute(link, 'href')),
  ).toContain(list)

  const second = await browser.submit(await browser.get(answer), answer, {
    ...words,
    source1Address: 'https://example.org/a',
    source1Title: 'The same study',
  })
  for (const [language, heading] of [
    ['en', 'Sources of this debate'],
    ['de', 'Quellen dieser Debatte'],
  ] as const) {
    const page = await aBrowser(forum.url, { language }).get(list)
    expect([page.status, wordsOf(page.one('main h2')), wordsOf(page.one('main h1'))]).toEqual([
      200,
      heading,
      question,
    ])
    expect(
      page.all('.sources li[id]').map((one) => [attribute(one, 'id'), attribute(one, 'value')]),
    ).toEqual([
      ['s1', '1'],
      ['s2', '2'],
    ])
    expect(
      select(page.one('#s1'), '.source-posts a').map((link) => [
        attribute(link, 'href'),
        wordsOf(link),
      ]),
    ).toEqual([
      [links.post(id), name],
      [links.post(idIn(second)), name],
    ])
  }
  await remove(await aModerator(), { postId: id, reason: 'Werbung' })
  expect((await reader.get(list)).all('.sources li[id]').map(wordsOf)).toEqual([
    `The same study (example.org) opposes ${name}`,
  ])
  expect((await reader.get(links.threadSources(thread, { page: 2 }))).status).toBe(404)
  expect((await reader.get(links.threadSources(999_999))).status).toBe(404)
})

test('errors are shown at their fields, in both languages, and everything typed stays', async () => {
  const { answer } = await aDebate()
  const typed = {
    ...words,
    ...study,
    source1Address: 'javascript:alert(1)',
    source2Title: 'No address',
    source3Address: 'https://user:secret@example.org/',
  }
  const before = await whatIsStored()
  for (const language of ['en', 'de'] as const) {
    const { browser } = await aSomebody(forum, { language })
    const page = await browser.submit(await browser.get(answer), answer, typed)
    expect(page.status).toBe(422)
    expect(page.all('.trouble a').map((link) => [attribute(link, 'href'), wordsOf(link)])).toEqual([
      ['#source1Address', wordsIn(language)('sources.addressWrong')],
      ['#source2Address', wordsIn(language)('sources.giveAddress')],
      ['#source3Address', wordsIn(language)('sources.addressWrong')],
      ['#source3Title', wordsIn(language)('sources.giveTitle')],
    ])
    expect(wordsOf(page.one('#source1Address-error'))).toBe(
      wordsIn(language)('sources.addressWrong'),
    )
    const held = Object.fromEntries(
      page
        .all('.source-fields input')
        .map((input) => [attribute(input, 'name'), attribute(input, 'value') ?? ''])
        .filter(([, value]) => value !== ''),
    )
    expect({ ...held, ...words }).toEqual(typed)
    expect(
      page
        .all('.source-row')
        .map((fold) => attribute(fold, 'open') !== undefined && attribute(fold, 'open') !== null),
    ).toEqual([true, true, true, false, false])
  }
  const preview = await (async () => {
    const { browser } = await aSomebody(forum)
    return browser.submit(
      await browser.get(answer),
      answer,
      { ...words, ...study },
      { press: 'Preview' },
    )
  })()
  expect(attribute(preview.one('#source1Title'), 'value')).toBe('A study')
  expect((await whatIsStored()).replace(/^members .*$/m, '')).toBe(
    before.replace(/^members .*$/m, ''),
  )
})

test('an edit starts with the current citations, and the history shows the changes', async () => {
  const { thread } = await aDebate()
  const author = await aSomebody(forum)
  const at = links.answerThread(thread)
  const id = idIn(
    await author.browser.submit(await author.browser.get(at), at, { ...words, ...study }),
  )
  const form = await author.browser.get(links.editPost(id))
  expect(
    ['source1Address', 'source1Dated', 'source2Address'].map(
      (name) => attribute(form.one(`#${name}`), 'value') ?? '',
    ),
  ).toEqual([study.source1Address, 'March 2024', ''])
  const edited = await author.browser.submit(form, links.editPost(id), {
    source1Address: '',
    source1Title: '',
    source1Publisher: '',
    source1Dated: '',
    source1Quote: '',
    source1Archived: '',
    source2Address: 'https://example.net/',
    source2Title: 'Better',
  })
  expect(edited.status).toBe(302)
  expect((await reader.get(links.post(id))).all('.cited li').map(wordsOf)).toEqual([
    '[2] Better (example.net)',
  ])
  const [newest] = (await reader.get(links.postHistory(id))).all('ol.revisions article')
  expect([
    select(newest!, '.cited ins').map(wordsOf),
    select(newest!, '.cited del').map(wordsOf),
  ]).toEqual([
    ['Better (example.net)'],
    ['A study , The press, March 2024 (example.org) · Archived copy Nobody was asked.'],
  ])
})

test('a member marks an argument, its author and moderators see it, and a source answers it', async () => {
  const thread = await aThread({ question })
  const author = await aSomebody(forum)
  const post = await aPost({ thread, by: author.context, text: 'Das ist so.' })
  const [member, staff] = [await aSomebody(forum), await aSomebody(forum, { role: 'moderator' })]
  const at = links.thread({ id: thread, title: question })
  expect((await author.browser.get(at)).all('.masthead-marks')).toEqual([])
  const menu = (await member.browser.get(at))
    .all(`#p${post} details.menu a`)
    .map((link) => attribute(link, 'href'))
  expect(menu).toContain(links.markPost(post))
  expect((await author.browser.get(at)).html).not.toContain(links.markPost(post))
  const form = await member.browser.get(links.markPost(post))
  const marked = await member.browser.submit(
    form,
    links.markPost(post),
    { kind: 'source', reason: 'Where is that written?' },
    { follow: true },
  )
  expect(wordsOf(marked.one(`#p${post} .post-marks`))).toBe(
    `Needs a source: Where is that written? by ${member.name} Take back`,
  )
  expect(wordsOf((await reader.get(at)).one(`#p${post} .post-marks`))).toBe(
    `Needs a source: Where is that written? by ${member.name}`,
  )
  expect(marked.all(`#p${post} .post-marks q`).map(wordsOf)).toEqual(['Where is that written?'])
  const again = await member.browser.get(links.markPost(post))
  expect(again.words()).toContain(
    'You have already said: “Where is that written?” What you write now replaces it.',
  )
  expect((await staff.browser.get(links.markPost(post))).words()).not.toContain(
    'Where is that written?',
  )

  const told = await author.browser.get(at)
  expect([
    wordsOf(told.one('.masthead-marks')),
    attribute(told.one('.masthead-marks'), 'href'),
  ]).toEqual(['1 mark', links.ownMarks()])
  expect(
    (await author.browser.get(links.ownMarks()))
      .all('.mark-list li')
      .map((one) => wordsOf(select(one, '.post-marks p')[0]!)),
  ).toEqual([
    expect.stringMatching(`^Needs a source: Where is that written\\? by ${member.name} , `),
  ])
  expect((await staff.browser.get(links.openMarks())).words()).toContain('Where is that written?')
  const source = await author.browser.submit(
    await author.browser.get(links.editPost(post)),
    links.editPost(post),
    { source1Address: 'https://example.org', source1Title: 'Here' },
    { follow: true },
  )
  expect([source.all('.post-marks'), source.all('.masthead-marks')]).toEqual([[], []])
})

test('several marks of a kind are folded with their number, and each member withdraws their own', async () => {
  const { post } = await aDebate()
  const [one, other] = [await aSomebody(forum), await aSomebody(forum)]
  for (const { browser, name } of [one, other])
    await browser.submit(await browser.get(links.markPost(post)), links.markPost(post), {
      kind: 'unclear',
      reason: `Says ${name}`,
    })
  const page = await other.browser.get(links.post(post))
  expect([
    page.all('.post-marks summary').map(wordsOf),
    page.all('.post-marks li').map(wordsOf),
  ]).toEqual([
    ['Unclear (2)'],
    [`Says ${one.name} by ${one.name}`, `Says ${other.name} by ${other.name} Take back`],
  ])
  const mark = attribute(page.one('.post-marks form'), 'action') ?? ''
  const back = await other.browser.submit(page, mark, {}, { follow: true })
  expect(back.path).toBe(`/p/${post}#p${post}`)
  expect(wordsOf(back.one('.post-marks'))).toBe(`Unclear: Says ${one.name} by ${one.name}`)
})

test('a mark that cannot be is refused with its reason at the field, in both languages, and what was typed stays', async () => {
  const thread = await aThread({ question })
  const by = await aMember()
  const [post, other] = [
    await aPost({ thread, by, now: minutesLater(1) }),
    await aPost({ thread, by, now: minutesLater(3) }),
  ]
  const reply = await aPost({ thread, by, parent: post, now: minutesLater(5) })
  const refused = [
    [{ kind: '', reason: 'Why?' }, 422, 'kind', 'marks.chooseKind'],
    [{ kind: 'source', reason: ' ' }, 422, 'reason', 'posts.giveReason'],
    [{ kind: 'source', reason: 'x'.repeat(281) }, 422, 'reason', 'marks.reasonTooLong'],
    [
      { kind: 'duplicate', reason: 'Why?', duplicateOf: '' },
      422,
      'duplicateOf',
      'marks.originalUnreadable',
    ],
    [
      { kind: 'duplicate', reason: 'Why?', duplicateOf: `https://evil.example/p/${other}` },
      422,
      'duplicateOf',
      'marks.originalUnreadable',
    ],
    [
      { kind: 'duplicate', reason: 'Why?', duplicateOf: `t${thread}` },
      422,
      'duplicateOf',
      'marks.originalUnreadable',
    ],
    [
      { kind: 'duplicate', reason: 'Why?', duplicateOf: `p${post}` },
      422,
      'duplicateOf',
      'marks.originalItself',
    ],
    [
      { kind: 'duplicate', reason: 'Why?', duplicateOf: `/p/${reply}` },
      422,
      'duplicateOf',
      'marks.originalBeneath',
    ],
    [
      { kind: 'duplicate', reason: 'Why?', duplicateOf: 'p999999' },
      422,
      'duplicateOf',
      'marks.originalMissing',
    ],
  ] as const
  const browsers = [
    [(await aSomebody(forum)).browser, 'en'],
    [(await aSomebody(forum, { language: 'de' })).browser, 'de'],
  ] as const
  const before = await whatIsStored()
  for (const [fields, status, name, reason] of refused)
    for (const [browser, locale] of browsers) {
      const page = await browser.post(links.markPost(post), fields)
      expect(
        [page.status, wordsOf(page.one(`#${name}-error`)), attribute(page.one('#reason'), 'value')],
        reason,
      ).toEqual([status, wordsIn(locale)(reason), fields.reason])
      expect(page.all('.trouble a').map((link) => attribute(link, 'href'))).toEqual([`#${name}`])
    }
  expect(await whatIsStored()).toBe(before)
  const [[browser]] = browsers
  const sent = await browser.submit(
    await browser.get(links.markPost(post)),
    links.markPost(post),
    { kind: 'duplicate', reason: 'The same.', duplicateOf: `${forum.url}/p/${other}` },
    { follow: true },
  )
  expect(
    select(sent.one(`#p${post} .post-marks`), 'a').map((link) => attribute(link, 'href')),
  ).toContain(links.post(other))
})

test('a moderator settles marks on the desk, and the log shows it', async () => {
  const { post } = await aDebate()
  const [member, staff] = [await aSomebody(forum), await aSomebody(forum, { role: 'moderator' })]
  const desk = await staff.browser.get(links.moderation())
  expect(desk.all('.desk-ways a').map((link) => attribute(link, 'href'))).toContain(
    links.openMarks(),
  )
  for (const [kind, at, said] of [
    ['unclear', links.acceptMark, 'Settled a mark as justified'],
    ['offQuestion', links.dismissMark, 'Dismissed a mark'],
  ] as const) {
    await member.browser.post(links.markPost(post), { kind, reason: `Because of ${kind}` })
    const { id } = await database().mark.findFirstOrThrow({ where: { postId: post, kind } })
    const list = await staff.browser.get(links.openMarks({ after: id - 1 }))
    expect(await staff.browser.submit(list, at(id), {})).toMatchObject({
      status: 302,
      location: links.openMarks(),
    })
    expect((await reader.get(links.post(post))).all('.post-marks')).toEqual([])
    const [newest] = (await staff.browser.get(links.audit())).all('tbody tr')
    expect(wordsOf(newest!)).toContain(said)
    expect(wordsOf(newest!)).toMatch(
      new RegExp(`Set by ${member.name} Mark .* Reason Because of ${kind}$`),
    )
    expect(
      (await member.browser.post(links.markPost(post), { kind, reason: 'Again' })).status,
    ).toBe(409)
  }
  for (const at of [links.acceptMark, links.dismissMark])
    expect((await staff.browser.post(at(999_999), {})).status).toBe(404)
})

test('a moderator finds no buttons at marks on their own arguments, and who presses one all the same is still signed in', async () => {
  const staff = await aSomebody(forum, { role: 'moderator' })
  const post = await aPost({ thread: await aThread(), by: staff.context })
  const member = await aSomebody(forum)
  await member.browser.post(links.markPost(post), { kind: 'unclear', reason: 'Who is meant?' })
  const { id } = await database().mark.findFirstOrThrow({ where: { postId: post } })
  const list = await staff.browser.get(links.openMarks({ after: id - 1 }))
  expect([
    list.words().includes('Who is meant?'),
    list.words().includes('another moderator decides on it'),
    list.all('main form'),
  ]).toEqual([true, true, []])
  for (const at of [links.acceptMark(id), links.dismissMark(id)]) {
    for (const [who, name] of [
      [staff, staff.name],
      [member, member.name],
    ] as const) {
      const refused = await who.browser.post(at, {})
      expect([refused.status, wordsOf(refused.one('.masthead summary'))]).toEqual([403, name])
    }
    const nobody = await reader.post(at, {})
    expect(nobody.status).toBe(302)
  }
})

test('a closed debate takes no mark and says so where one would be set, and what was being typed stays', async () => {
  const { thread, post } = await aDebate()
  const { browser } = await aSomebody(forum)
  const form = await browser.get(links.markPost(post))
  await database().thread.update({ where: { id: thread }, data: { closedAt: minutesLater(9) } })
  const refused = await browser.submit(form, links.markPost(post), {
    kind: 'unclear',
    reason: 'Too late',
  })
  expect([refused.status, attribute(refused.one('#reason'), 'value')]).toEqual([409, 'Too late'])
  expect(wordsOf((await browser.get(links.markPost(post))).one('main .notice'))).toBe(
    'This debate is closed and takes no more replies.',
  )
})

test('the site noted no fault of its own', () => expect(forum.faults()).toEqual([]))
