import { expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { remove } from '~/domain/posts/remove.server'
import { links } from '~/links'
import { aMember, aModerator, aPost, aThread, minutesLater, noon } from '../support/builders.server'
import { aBrowser, type Browser, type Page } from '../support/browse'
import { attribute, select, wordsOf } from '../support/markup'
import { aSomebody, password, signedIn, theForum } from './forum'
import { whatIsStored } from './stored'

const forum = await theForum()
const question = 'Wer setzt die Standards?'
const written = { stance: 'opposes', lang: 'en', text: 'Nobody **asked** them.\n\n- once\n- twice' }
const idIn = (page: Page) => Number(/^\/p\/(\d+)#p\1$/.exec(page.location ?? '')?.[1])

async function aDebate() {
  const thread = await aThread({ question })
  const post = await aPost({ thread })
  return {
    thread,
    post,
    at: links.thread({ id: thread, title: question }),
    answer: links.answerThread(thread),
    reply: links.reply(post),
  }
}

/** Returns the current values of a page's text form. */
function held(page: Page) {
  const form = page.one('form.reply-form')
  const [text] = select(form, 'textarea[name=text]')
  const chosen = select(form, 'input[name=stance][checked]').map((radio) =>
    attribute(radio, 'value'),
  )
  const lang = select(form, 'select[name=lang] option[selected]').map((option) =>
    attribute(option, 'value'),
  )
  return {
    text: text && text.childNodes.map((node) => ('value' in node ? node.value : '')).join(''),
    stance: chosen[0] ?? null,
    lang: lang[0] ?? null,
  }
}

test('a reader becomes a member and answers, another member votes, and it all happens with plain forms', async () => {
  const { at, post } = await aDebate()
  const guest = aBrowser(forum.url)
  const front = await guest.get('/')
  expect(front.all('a[href]').map((link) => attribute(link, 'href'))).toContain(at)
  const thread = await guest.get(at)
  const permalink = attribute(thread.one(`#p${post} a.when`), 'href') ?? ''
  const opened = await guest.get(permalink)
  const wishes = attribute(opened.one(`#p${post} a.act-reply`), 'href') ?? ''
  const door = await guest.get(wishes, { follow: true })
  expect(door.path).toBe(`/sign-in?to=${encodeURIComponent(wishes)}`)
  const toSignUp =
    door
      .all('main a')
      .map((link) => attribute(link, 'href') ?? '')
      .find((href) => href.startsWith('/sign-up')) ?? ''
  const form = await guest.submit(
    await guest.get(toSignUp),
    '/sign-up',
    { name: 'Grete Walden', email: 'grete@example.org', password },
    { follow: true },
  )
  expect(form.path).toBe(wishes)

  const sent = await guest.submit(form, wishes, written)
  expect(sent.status).toBe(302)
  const id = idIn(sent)
  const reply = (await guest.get(sent.location ?? '')).one(`article#p${id}`)
  expect(wordsOf(reply)).toMatch(/^opposes answers Member \d+, level 2: Grete Walden/)
  expect(select(reply, '.words strong').map(wordsOf)).toEqual(['asked'])
  expect(select(reply, '.words li').map(wordsOf)).toEqual(['once', 'twice'])
  expect(attribute(select(reply, '.words')[0]!, 'lang')).toBe('en')

  const { browser: other } = await aSomebody(forum)
  const count = (page: Page, vote: string) =>
    wordsOf(page.one(`#p${id} button[data-vote=${vote}] b`))
  const voted = await other.submit(
    await other.get(at),
    links.vote(id),
    {},
    { press: 'agree', follow: true },
  )
  expect(voted.path).toBe(`${at}#p${id}`)
  expect([count(voted, 'agree'), count(voted, 'up')]).toEqual(['1', '0'])
  const valued = await other.submit(voted, links.vote(id), {}, { press: 'up', follow: true })
  expect([count(valued, 'agree'), count(valued, 'up')]).toEqual(['1', '1'])
  const counted = (await aBrowser(forum.url).get(`/p/${id}`))
    .all(`#p${id} .votes-group`)
    .map((group) => [attribute(group, 'aria-label'), wordsOf(group)])
  expect(counted).toEqual([
    ['Does it add something? Yes 1, No 0', 'Does it add something? 1 0'],
    ['Do you agree? Agree 1, Disagree 0, Pass 0', 'Do you agree? 1 0 0'],
  ])
  const back = await other.submit(valued, links.vote(id), {}, { press: 'disagree', follow: true })
  expect([count(back, 'agree'), count(back, 'disagree')]).toEqual(['0', '1'])
  expect(attribute(back.one(`#p${id} button[data-vote=disagree]`), 'aria-pressed')).toBe('true')
})

test('a preview shows the words as they will look, and sends them on as the form would have', async () => {
  const { answer, thread } = await aDebate()
  const { browser } = await aSomebody(forum)
  const form = await browser.get(answer)
  const before = await whatIsStored()
  const preview = await browser.submit(form, answer, written, { press: 'Preview' })
  expect(preview.status).toBe(200)
  expect(select(preview.one('section.preview'), '.words strong').map(wordsOf)).toEqual(['asked'])
  expect(held(preview)).toEqual(written)
  expect(await whatIsStored()).toBe(before)
  const again = await browser.submit(
    preview,
    answer,
    { text: 'Somebody asked them.' },
    { press: 'Preview' },
  )
  const sent = await browser.submit(again, answer)
  expect(sent.status).toBe(302)
  expect(await database().post.findUnique({ where: { id: idIn(sent) } })).toMatchObject({
    threadId: thread,
    parentId: null,
    stance: 'opposes',
    text: 'Somebody asked them.',
  })
  expect((await browser.submit(form, answer, written)).location).toBe(sent.location)
})

test('a preview of words that cannot be taken says why and keeps them', async () => {
  const { reply } = await aDebate()
  const { browser } = await aSomebody(forum)
  const preview = await browser.submit(
    await browser.get(reply),
    reply,
    { ...written, text: ' ' },
    { press: 'Preview' },
  )
  expect(preview.status).toBe(422)
  expect(wordsOf(preview.one('.trouble'))).toContain('Please write something.')
  expect(held(preview)).toEqual({ ...written, text: ' ' })
  expect((await browser.submit(preview, reply, { text: 'Now there is something.' })).status).toBe(
    302,
  )
})

test('a preview sends its words nowhere but to a form of this site', async () => {
  const { browser } = await aSomebody(forum)
  for (const action of [
    '//evil.example/t/1/reply',
    'https://evil.example',
    '/sign-out',
    '/p/1/withdraw',
    'javascript:alert(1)',
    '/t/1/reply?x=1',
    '/p/1/reply/../../sign-out',
  ])
    expect(
      attribute(
        (await browser.post('/preview', { ...written, action })).one('form.reply-form'),
        'action',
      ),
      action,
    ).toBe('/preview')
})

test('a reply with quote starts with the quoted text and its source', async () => {
  const thread = await aThread({ question })
  const by = await aMember()
  const post = await aPost({ thread, by, text: 'Erstens *das*.\n\nZweitens jenes.' })
  const { browser } = await aSomebody(forum)
  const form = await browser.get(links.reply(post, { quote: 'yes' }))
  expect(held(form).text?.trimEnd()).toMatch(
    new RegExp(
      `^> \\[${by.viewer.name}\\]\\(\\S+/p/${post}\\):\n>\n> Erstens [*_]das[*_]\\.\n>\n> Zweitens jenes\\.$`,
    ),
  )
  const sent = await browser.submit(form, links.reply(post), {
    stance: 'asks',
    text: `${held(form).text}Und drittens?`,
  })
  const reply = (await browser.get(sent.location ?? '')).one(`article#p${idIn(sent)}`)
  expect(select(reply, 'blockquote a').map((link) => attribute(link, 'rel'))).toEqual([
    'ugc nofollow noopener',
  ])
  expect(select(reply, 'blockquote em').map(wordsOf)).toEqual(['das'])
  await remove(await aModerator(), { postId: post, reason: 'Werbung' })
  const after = await browser.get(links.reply(post, { quote: 'yes' }))
  expect(wordsOf(after.one('.answer .notice'))).toBe(
    'The argument you are answering is no longer there.',
  )
  expect(after.html).not.toContain('Zweitens')
})

test('an author edits, everybody reads what changed, and the author takes it all back', async () => {
  const { thread, at } = await aDebate()
  const author = await aSomebody(forum)
  const post = await aPost({ thread, by: author.context, text: 'Das ist **gewiss** so.' })
  const form = await author.browser.get(links.editPost(post))
  expect(held(form)).toEqual({ text: 'Das ist **gewiss** so.', stance: 'supports', lang: 'de' })
  const preview = await author.browser.submit(
    form,
    links.editPost(post),
    { text: 'Das ist vielleicht so.', stance: 'asks' },
    { press: 'Preview' },
  )
  expect(await author.browser.submit(preview, links.editPost(post))).toMatchObject({
    status: 302,
    location: `/p/${post}#p${post}`,
  })
  const reader = aBrowser(forum.url)
  const link = (await reader.get(at)).one(`#p${post} a.edited`)
  const history = await reader.get(attribute(link, 'href') ?? '')
  const [now, first] = history.all('ol.revisions article')
  expect([select(now!, 'ins').map(wordsOf), select(now!, '.diff del').map(wordsOf)]).toEqual([
    ['vielleicht'],
    ['gewiss'],
  ])
  expect(select(now!, '.post-head .stance').map(wordsOf)).toEqual(['supports', 'asks'])
  expect(wordsOf(select(first!, '.words')[0]!)).toBe('Das ist gewiss so.')

  const asked = await author.browser.get(links.withdrawPost(post))
  expect(wordsOf(asked.one('blockquote'))).toBe('Das ist vielleicht so.')
  const gone = await author.browser.submit(asked, links.withdrawPost(post), {}, { follow: true })
  expect(wordsOf(gone.one(`article#p${post}`))).toContain('withdrawn by its author')
  for (const path of [
    at,
    `/p/${post}`,
    `/p/${post}/history`,
    `/p/${post}/edit`,
    `/p/${post}/withdraw`,
  ])
    expect((await author.browser.get(path)).html, path).not.toMatch(/vielleicht|gewiss/)
  expect((await author.browser.get(links.editPost(post))).status).toBe(410)
  expect(await database().postRevision.count({ where: { postId: post } })).toBe(0)
})

test('an edit of an outdated revision is rejected with the text kept, and may then be saved', async () => {
  const { thread } = await aDebate()
  const author = await aSomebody(forum)
  const post = await aPost({ thread, by: author.context, text: 'Eins.' })
  const [here, there] = [
    await author.browser.get(links.editPost(post)),
    await author.browser.get(links.editPost(post)),
  ]
  expect((await author.browser.submit(here, links.editPost(post), { text: 'Zwei.' })).status).toBe(
    302,
  )
  const late = await author.browser.submit(there, links.editPost(post), {
    text: 'Drei.',
    stance: 'adds',
  })
  expect(late.status).toBe(409)
  expect(wordsOf(late.one('.trouble'))).toContain('has been changed since you began')
  expect(held(late)).toEqual({ text: 'Drei.', stance: 'adds', lang: 'de' })
  expect((await database().post.findUniqueOrThrow({ where: { id: post } })).text).toBe('Zwei.')
  expect((await author.browser.submit(late, links.editPost(post))).status).toBe(302)
  expect((await database().post.findUniqueOrThrow({ where: { id: post } })).text).toBe('Drei.')
})

test('a form that is not taken comes back with all that was typed, and leads to the field', async () => {
  const { answer, reply } = await aDebate()
  const { browser } = await aSomebody(forum)
  for (const address of [answer, reply]) {
    const form = await browser.get(address)
    const noStance = await browser.submit(form, address, {
      lang: 'de',
      text: 'Erst <b>denken</b> & dann\n\nreden.',
    })
    expect(noStance.status).toBe(422)
    expect(
      noStance.all('.trouble a').map((link) => [attribute(link, 'href'), wordsOf(link)]),
    ).toEqual([['#stance', 'Please choose what your argument does: support, oppose, ask or add.']])
    expect(attribute(noStance.one('fieldset#stance'), 'aria-invalid')).toBe('true')
    expect(held(noStance)).toEqual({
      text: 'Erst <b>denken</b> & dann\n\nreden.',
      stance: null,
      lang: 'de',
    })
    const noWords = await browser.submit(form, address, { ...written, text: '\n \n' })
    expect(noWords.status).toBe(422)
    expect(wordsOf(noWords.one('.trouble'))).toContain('Please write something.')
    expect(held(noWords)).toMatchObject({ stance: 'opposes', lang: 'en' })
    expect((await browser.submit(noStance, address, { stance: 'adds' })).status).toBe(302)
  }
})

test('a member who is signed out while writing keeps the text on the page, signs in and sends it from there', async () => {
  const { answer, reply, thread } = await aDebate()
  const author = await aSomebody(forum)
  const own = await aPost({ thread, by: author.context })
  for (const address of [answer, reply, links.editPost(own)]) {
    const browser: Browser = await signedIn(forum, author.email)
    const form = await browser.get(address)
    await database().session.deleteMany({ where: { memberId: author.id } })
    const before = await whatIsStored()
    const late = await browser.submit(form, address, written)
    expect(late.status, address).toBe(401)
    expect(held(late), address).toEqual(written)
    expect(attribute(late.one('.trouble a'), 'href')).toBe(
      `/sign-in?to=${encodeURIComponent(address)}`,
    )
    const previewed = await browser.submit(form, address, written, { press: 'Preview' })
    expect([previewed.status, held(previewed)], address).toEqual([401, written])
    expect(await whatIsStored()).toBe(before)
    await browser.submit(await browser.get('/sign-in'), '/sign-in', {
      email: author.email,
      password,
    })
    const sent = await browser.submit(late, address)
    expect(sent.status, address).toBe(302)
    expect(await database().post.findUnique({ where: { id: idIn(sent) } })).toMatchObject({
      authorId: author.id,
      stance: 'opposes',
      text: 'Nobody asked them.\n\nonce\ntwice',
    })
  }
})

test('voting or acting without a session returns to the argument or debate after sign-in, whatever the Referer says', async () => {
  const { thread, post } = await aDebate()
  const guest = aBrowser(forum.url)
  const own = new URL(forum.url).origin
  for (const [act, page] of [
    [links.vote(post), links.post(post)],
    [links.withdrawPost(post), links.post(post)],
    [links.closeThread(thread), links.threadNumber(thread)],
  ] as const) {
    const told: [headers: Record<string, string>, back: string][] = [
      [{}, page],
      [{ Referer: 'https://elsewhere.example/t/1' }, page],
      [{ Referer: 'nonsense' }, page],
      [{ Referer: `${own}/themes?lang=en` }, '/themes?lang=en'],
    ]
    for (const [headers, back] of told) {
      const sent = await guest.post(act, { agreement: 'agree' }, { headers })
      expect([sent.status, sent.location], `${act} ${JSON.stringify(headers)}`).toEqual([
        302,
        links.signIn(back),
      ])
    }
  }
})

test('a debate that closes while somebody writes rejects the reply, and the text stays in the form', async () => {
  const { answer, reply, thread } = await aDebate()
  const author = await aSomebody(forum)
  const own = links.editPost(await aPost({ thread, by: author.context }))
  const forms = await Promise.all(
    [answer, reply, own].map(
      async (address) => [address, await author.browser.get(address)] as const,
    ),
  )
  await database().thread.update({ where: { id: thread }, data: { closedAt: noon } })
  const before = await whatIsStored()
  for (const [address, form] of forms) {
    const late = await author.browser.submit(form, address, written)
    expect(late.status, address).toBe(409)
    expect(late.words(), address).toContain('This debate is closed and takes no more replies.')
    expect(select(late.one('main'), 'textarea[name=text]').map(wordsOf), address).toEqual([
      'Nobody **asked** them. - once - twice',
    ])
  }
  expect(await whatIsStored()).toBe(before)
  expect(wordsOf((await author.browser.get(answer)).one('.answer .notice'))).toBe(
    'This debate is closed and takes no more replies.',
  )
})

test('a parent that is removed while somebody replies rejects the reply, and the text stays', async () => {
  const { reply, post } = await aDebate()
  const { browser } = await aSomebody(forum)
  const form = await browser.get(reply)
  await remove(await aModerator(), { postId: post, reason: 'Werbung' })
  const late = await browser.submit(form, reply, written)
  expect([late.status, held(late)]).toEqual([409, written])
})

test('one form makes one post, however often and however fast it is sent', async () => {
  const { answer, reply, thread } = await aDebate()
  const { browser } = await aSomebody(forum)
  const form = await browser.get(answer)
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => browser.submit(form, answer, written)),
  )
  expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(302))
  expect(new Set(answers.map(({ location }) => location)).size).toBe(1)
  expect(
    await database().post.count({ where: { threadId: thread, parentId: null, stance: 'opposes' } }),
  ).toBe(1)
  expect(
    await database().event.count({
      where: { threadId: thread, postId: idIn(answers[0]!), kind: 'posted' },
    }),
  ).toBe(1)
  const key = attribute(select(form.one('form.reply-form'), 'input[name=key]')[0]!, 'value') ?? ''
  const elsewhere = await browser.post(reply, { ...written, key })
  expect([elsewhere.status, held(elsewhere)]).toEqual([409, written])
})

test('the eleventh post within a minute has to wait, and keeps its words', async () => {
  const { answer, thread } = await aDebate()
  const { browser, context } = await aSomebody(forum)
  const form = await browser.get(answer)
  for (let i = 0; i < 10; i++) await aPost({ thread, by: context, now: new Date() })
  const late = await browser.submit(form, answer, written)
  expect([late.status, held(late)]).toEqual([429, written])
  expect(Number(late.headers.get('Retry-After'))).toBeGreaterThan(0)
  expect(wordsOf(late.one('.trouble'))).toMatch(/^That was a little fast\. Please wait \d+ seconds/)
  await database().post.updateMany({
    where: { authorId: context.viewer.id },
    data: { createdAt: minutesLater(-60) },
  })
  expect((await browser.submit(late, answer)).status).toBe(302)
})

test('the site noted no fault of its own', () => expect(forum.faults()).toEqual([]))
