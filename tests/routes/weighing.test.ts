import { beforeEach, expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { recompute } from '~/domain/opinions/recompute.server'
import { closeThread } from '~/domain/threads/close.server'
import { castVote } from '~/domain/votes/castVote.server'
import { links } from '~/links'
import { aDivided } from '../domain/opinions/votedIn.server'
import { aMember, aModerator, aPost, aReader, aThread } from '../support/builders.server'
import { aBrowser } from '../support/browse'
import { attribute, wordsOf } from '../support/markup'
import { aSomebody, theForum } from './forum'

const forum = await theForum()
const reader = aBrowser(forum.url)
const question = 'Wer setzt die Standards?'

beforeEach(async () => void (await database().limit.deleteMany()))

async function aDebate() {
  const thread = await aThread({ question })
  const author = await aMember()
  const first = await aPost({ thread, by: author, text: 'Wer baut, entscheidet.' })
  const second = await aPost({
    thread,
    by: author,
    parent: first,
    stance: 'opposes',
    text: 'Wer kauft, entscheidet.',
  })
  const third = await aPost({ thread, by: author, stance: 'asks', text: 'Und wer haftet?' })
  return { thread, first, second, third, at: links.weigh(thread) }
}

const agreementOf = async (postId: number, memberId: number) =>
  (await database().vote.findUnique({ where: { postId_memberId: { postId, memberId } } }))
    ?.agreement

test('without script a member weighs the arguments one by one, gives a reason, and sees their position', async () => {
  const { thread, first, second, third, at } = await aDebate()
  const { browser, id } = await aSomebody(forum, { language: 'de' })
  const debate = await browser.get(links.thread({ id: thread, title: question }))
  expect(
    debate
      .all('main a')
      .filter((one) => attribute(one, 'href') === at)
      .map(wordsOf),
  ).toEqual(['Argumente abwägen'])

  let page = await browser.get(at)
  expect([
    page.status,
    wordsOf(page.one('h1')),
    wordsOf(page.one('.weigh-progress span')),
    wordsOf(page.one('.weigh .words')),
  ]).toEqual([200, question, '0 von 3 Argumenten abgewogen', 'Wer baut, entscheidet.'])
  expect(wordsOf(page.one('.weigh-answering'))).toBe('Antwortet auf die Frage')
  expect(page.all('[data-count]'), 'how others voted is not shown').toEqual([])

  page = await browser.submit(page, links.vote(first), {}, { press: 'disagree', follow: true })
  expect(await agreementOf(first, id)).toBe(-1)
  expect([wordsOf(page.one('.weigh-progress span')), wordsOf(page.one('.weigh .words'))]).toEqual([
    '1 von 3 Argumenten abgewogen',
    'Wer kauft, entscheidet.',
  ])
  expect(wordsOf(page.one('.weigh-answering'))).toContain('Wer baut, entscheidet.')

  const why = page.one('.weigh-why')
  expect(wordsOf(why)).toBe('Warum lehnen Sie es ab?')
  const form = await browser.get(attribute(why, 'href') ?? '')
  expect(attribute(form.one('input[name=stance][checked]'), 'value')).toBe('opposes')
  const unsaid = await browser.submit(form, links.reply(first), { text: '' })
  expect(unsaid.status).toBe(422)
  page = await browser.submit(
    unsaid,
    links.reply(first),
    { text: 'Wer baut, haftet nicht.' },
    { follow: true },
  )
  expect(
    await database().post.count({ where: { parentId: first, authorId: id, stance: 'opposes' } }),
  ).toBe(1)
  expect(wordsOf(page.one('.weigh .words')), 'and goes on').toBe('Wer kauft, entscheidet.')

  page = await browser.submit(page, links.vote(second), {}, { press: 'agree', follow: true })
  expect(page.all('.weigh-why')).toEqual([])
  page = await browser.get(links.weigh(thread, { again: second }))
  expect(attribute(page.one('[aria-pressed=true]'), 'value')).toBe('agree')
  page = await browser.submit(page, links.vote(second), {}, { press: 'pass', follow: true })
  expect(await agreementOf(second, id)).toBe(0)

  page = await browser.submit(page, links.vote(third), {}, { press: 'agree', follow: true })
  expect(page.all('.weigh')).toEqual([])
  expect(page.all('.where-i-stand li').map(wordsOf)).toEqual([
    'Einem Argument haben Sie zugestimmt.',
    'Ein Argument haben Sie abgelehnt.',
    'Bei einem Argument haben Sie sich enthalten.',
  ])
  expect(page.words()).toContain('Sie haben alle Argumente abgewogen.')
})

test('a reader is led to sign in, and comes back', async () => {
  const { at } = await aDebate()
  for (const path of [at, links.ownVotes()]) {
    const page = await reader.get(path)
    expect([page.status, page.location]).toEqual([302, links.signIn(path)])
  }
})

test('an answer that was a slip is taken back, and asked again', async () => {
  const { thread, first } = await aDebate()
  const { browser, id, context } = await aSomebody(forum)
  await castVote(context, { postId: first, agreement: 1 })
  const page = await browser.submit(
    await browser.get(links.weigh(thread, { again: first })),
    links.vote(first),
    {},
    { press: 'Take the answer back', follow: true },
  )
  expect(await agreementOf(first, id)).toBeUndefined()
  expect([wordsOf(page.one('.weigh-progress span')), page.all('.weigh-last').length]).toEqual([
    '0 of 3 arguments weighed',
    0,
  ])
})

test('a member who stops sees their position and the closest camp; nobody else does', async () => {
  const { thread } = await aDivided({ question })
  await recompute(aReader(), thread)
  const { browser, context } = await aSomebody(forum)
  const posts = await database().post.findMany({
    where: { threadId: thread },
    orderBy: { id: 'asc' },
  })
  for (const { id } of posts.slice(0, 4)) await castVote(context, { postId: id, agreement: 1 })
  const page = await browser.get(links.weigh(thread, { stop: 'yes' }))
  expect(wordsOf(page.one('.where-i-stand .lead'))).toMatch(
    /^You agree most often with camp A: (\d) of \1\.$/,
  )
  expect(page.all('.where-i-stand .button').map(wordsOf)).toEqual(['Go on weighing'])
  const other = await aSomebody(forum)
  expect((await other.browser.get(links.weigh(thread, { stop: 'yes' }))).words()).toContain(
    'You have not weighed anything here yet.',
  )
  expect(
    (await other.browser.get(links.commonGround(thread)))
      .all('main a')
      .filter((one) => attribute(one, 'href') === links.weigh(thread))
      .map(wordsOf),
  ).toEqual(['Weigh the arguments'])
})

test('where there are no arguments by others that is said; a closed debate is weighed too, but takes no answers', async () => {
  const { browser, context } = await aSomebody(forum)
  const thread = await aThread({ question })
  await aPost({ thread, by: context })
  expect((await browser.get(links.weigh(thread))).words()).toContain(
    'There are no arguments by others here yet.',
  )
  const postId = await aPost({ thread })
  await aPost({ thread })
  await closeThread(await aModerator(), { threadId: thread })
  const page = await browser.submit(
    await browser.get(links.weigh(thread)),
    links.vote(postId),
    {},
    { press: 'disagree', follow: true },
  )
  expect([page.all('.weigh-last').length, page.all('.weigh-why').length]).toEqual([1, 0])
  expect((await browser.get(links.weigh(999_999))).status).toBe(404)
})

test('a member changes and removes votes in their list; no page of others reveals them', async () => {
  const { thread, first, second, at } = await aDebate()
  const canary = await aPost({ thread, text: 'Kanarienvogel im Bergwerk.' })
  const { browser, id, context } = await aSomebody(forum, { language: 'de' })
  await castVote(context, { postId: first, quality: 1, agreement: -1 })
  await castVote(
    { ...context, now: new Date(context.now.getTime() + 60_000) },
    { postId: canary, agreement: 1 },
  )
  let page = await browser.get(links.ownVotes())
  expect(page.all('.own-ballots .words').map(wordsOf)).toEqual([
    'Kanarienvogel im Bergwerk.',
    'Wer baut, entscheidet.',
  ])
  expect(
    page.all(`#p${first} [aria-pressed=true]`).map((one) => attribute(one, 'data-vote')),
  ).toEqual(['up', 'disagree'])
  expect(page.headers.get('Cache-Control')).toMatch(/private|no-store/)
  page = await browser.submit(page, links.vote(first), {}, { press: 'agree', follow: true })
  expect(await agreementOf(first, id)).toBe(1)
  page = await browser.submit(page, links.vote(canary), {}, { press: 'none', follow: true })
  expect(await agreementOf(canary, id)).toBeUndefined()
  expect(page.all('.own-ballots li').length).toBe(1)

  await castVote(context, { postId: canary, agreement: 1 })
  const other = await aSomebody(forum)
  await castVote(other.context, { postId: second, agreement: 1 })
  const theirs = [
    await other.browser.get(links.ownVotes()),
    await other.browser.get(`${links.ownVotes()}.data`),
  ]
  for (const { status, html } of theirs)
    expect([status, html.includes('Kanarienvogel'), html.includes('Wer kauft')]).toEqual([
      200,
      false,
      true,
    ])
  const weighing = await other.browser.get(`${at}.data?again=${canary}&last=${canary}&stop=yes`)
  expect([weighing.status, weighing.html.includes('Kanarienvogel')]).toEqual([200, false])
})

test('the site noted no fault of its own', () => expect(forum.faults()).toEqual([]))
