import { expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { postViews, views } from '~/domain/arguments/views'
import { placePost } from '~/domain/placements/placePost.server'
import { remove } from '~/domain/posts/remove.server'
import { restore } from '~/domain/posts/restore.server'
import { withdraw } from '~/domain/posts/withdraw.server'
import { castVote } from '~/domain/votes/castVote.server'
import { links } from '~/links'
import { aMember, aModerator, aPost, aThread, minutesLater } from '../support/builders.server'
import { aBrowser, type Page } from '../support/browse'
import { aCrowd } from '../support/crowd.server'
import { attribute, wordsOf } from '../support/markup'
import { aSomebody, theForum } from './forum'

const forum = await theForum()
const reader = aBrowser(forum.url)
const german = aBrowser(forum.url, { language: 'de' })
const question = 'Wer setzt die Standards?'

/**
 * Creates a question with a strong and a weak supporting argument, an opposing one with a reply,
 * and a withdrawn one.
 */
async function aDebate() {
  const thread = await aThread({ question })
  const [ada, ben] = [
    await aMember({ name: `Ada ${thread}` }),
    await aMember({ name: `Ben ${thread}` }),
  ]
  const weak = await aPost({ thread, by: ada, text: 'Weil es immer so war.', now: minutesLater(1) })
  const strong = await aPost({
    thread,
    by: ada,
    text: 'Weil es messbar nützt.',
    now: minutesLater(2),
  })
  const against = await aPost({
    thread,
    by: ben,
    stance: 'opposes',
    text: 'Es nützt nur wenigen.',
    now: minutesLater(3),
  })
  const answer = await aPost({
    thread,
    parent: against,
    by: ada,
    stance: 'opposes',
    text: 'Nein, vielen.',
    now: minutesLater(4),
  })
  const gone = await aPost({
    thread,
    by: ben,
    stance: 'opposes',
    text: 'Das nehme ich zurück.',
    now: minutesLater(5),
  })
  await withdraw(ben, gone)
  await castVote(ben, { postId: weak, quality: -1 })
  await castVote(ben, { postId: strong, quality: 1 })
  await castVote(ben, { postId: answer, quality: 1 })
  return {
    thread,
    weak,
    strong,
    against,
    answer,
    gone,
    at: (view: string | null, other = {}) =>
      links.thread({ id: thread, title: question }, { view, ...other }),
  }
}

test('every view has an address of its own, leads to the others, and needs no script', async () => {
  const { at } = await aDebate()
  for (const view of views) {
    const page = await reader.get(at(view))
    expect(page.status, view).toBe(200)
    const ways = page.all('nav.views a').map((link) => attribute(link, 'href'))
    expect(ways).toEqual(views.map((one) => at(one === 'conversation' ? null : one)))
    expect(page.all('nav.views [aria-current]').map(wordsOf)).toEqual([
      {
        conversation: 'Conversation',
        'for-and-against': 'For and against',
        map: 'Map',
        timeline: 'Timeline',
      }[view],
    ])
  }
  expect((await reader.get(at('nonsense'))).all('.branches').length).toBeGreaterThan(0)
})

/** Returns the arguments that a column links to, each once. */
const argumentsIn = (page: Page, column: string) => [
  ...new Set(
    page
      .all(`${column} .post-foot a`)
      .map((link) => Number(/^\/p\/(\d+)/.exec(attribute(link, 'href') ?? '')?.[1])),
  ),
]

test('for and against are side by side, the strongest first, and unanswered arguments say so', async () => {
  const { at, strong, weak, against } = await aDebate()
  const page = await reader.get(at('for-and-against'))
  const column = (side: string) => argumentsIn(page, `.side-${side}`)
  expect(column('supports')).toEqual([strong, weak])
  expect(column('opposes')).toEqual([against])
  expect(page.all('.side-supports .unanswered').map(wordsOf)).toEqual([
    'no answer yet',
    'no answer yet',
  ])
  expect(page.all('.side-opposes .unanswered')).toEqual([])
  expect((await german.get(at('for-and-against'))).all('.side h2').map(wordsOf)).toEqual([
    'Dafür',
    'Dagegen',
  ])
})

test('an answer that was taken back is none', async () => {
  const { thread, at, strong } = await aDebate()
  const [ben, moderator] = [await aMember(), await aModerator()]
  const taken = await aPost({ thread, parent: strong, by: ben })
  const removed = await aPost({ thread, parent: strong, by: ben })
  const unanswered = async (page: Promise<Page>) =>
    (await page).all('.side-supports .unanswered').length
  expect(await unanswered(reader.get(at('for-and-against')))).toBe(1)
  await withdraw(ben, taken)
  expect(await unanswered(reader.get(at('for-and-against')))).toBe(1)
  await remove(moderator, { postId: removed, reason: 'Werbung' })
  expect(await unanswered(reader.get(at('for-and-against')))).toBe(2)
  await restore(moderator, removed)
  expect(await unanswered(reader.get(at('for-and-against')))).toBe(1)
})

test('for placed posts too it is shown whether they have a published reply', async () => {
  const { against } = await aDebate()
  const [ben, moderator] = [await aMember(), await aModerator()]
  const elsewhere = await aThread({ question: 'Wer zahlt?' })
  const guest = await aPost({ thread: elsewhere, by: ben })
  await placePost(moderator, { postId: guest, to: { post: against }, stance: 'supports' })
  const taken = await aPost({ thread: elsewhere, parent: guest, by: ben })
  const unanswered = async () =>
    (await reader.get(links.post(against, { view: 'for-and-against' }))).all(
      '.side-supports .unanswered',
    ).length
  expect(await unanswered()).toBe(0)
  await withdraw(ben, taken)
  expect(await unanswered()).toBe(1)
})

test('under one argument the same views are had of what answers it', async () => {
  const { against, answer } = await aDebate()
  for (const view of postViews)
    expect((await reader.get(links.post(against, { view }))).status).toBe(200)
  const page = await reader.get(links.post(against, { view: 'for-and-against' }))
  expect(argumentsIn(page, '.side-opposes')).toEqual([answer])
  expect(page.words()).toContain('Nothing speaks for it here yet.')
})

test('the map is a list of links for screen readers, each with the argument’s stance and strength', async () => {
  const { at, strong, weak, against, answer, gone } = await aDebate()
  const page = await reader.get(at('map'))
  const pieces = page.all('svg[role=list] [role=listitem] a')
  expect(pieces.map((piece) => attribute(piece, 'href')).toSorted()).toEqual(
    [strong, weak, against, answer, gone].map((id) => links.post(id, { view: 'map' })).toSorted(),
  )
  const label =
    attribute(
      pieces.find((piece) => attribute(piece, 'href') === links.post(against, { view: 'map' }))!,
      'aria-label',
    ) ?? ''
  expect(label).toContain('opposes')
  expect(label).toContain('Es nützt nur wenigen.')
  expect(label).toContain('outweighed so far')
  expect(label).toContain('1 reply')
  expect(page.html).not.toContain('Das nehme ich zurück.')
})

test('the timeline shows posts with time and parent; unpublished ones have no text', async () => {
  const { at, thread } = await aDebate()
  const page = await german.get(at('timeline'))
  expect(page.all('.timeline h2').map(wordsOf)).toEqual(['4. Mai 2026'])
  const said = page.all('.timeline li').map(wordsOf)
  expect(said).toHaveLength(5)
  expect(said[0]).toContain('Weil es immer so war.')
  expect(said[3]).toContain(`antwortet auf Ben ${thread}`)
  expect(said[4]).toContain('zurückgezogen')
  expect(page.html).not.toContain('Das nehme ich zurück.')
})

test('a strength opens to what it is made of', async () => {
  const { against, answer, gone } = await aDebate()
  const page = await german.get(links.strength(against))
  expect(page.words()).toContain('derzeit überwogen')
  expect(page.words()).toContain('Über seinen Wert hat noch niemand abgestimmt.')
  expect(page.all('.reasons a').map((link) => attribute(link, 'href'))).toContain(
    links.post(answer),
  )
  expect((await reader.get(links.strength(gone))).status).toBe(410)
  expect((await reader.get(links.strength(999_999_999))).status).toBe(404)
})

test('search engines know a debate by its conversation alone', async () => {
  const { at } = await aDebate()
  for (const view of views)
    expect(attribute((await reader.get(at(view))).one('link[rel=canonical]'), 'href')).toMatch(
      new RegExp(`${at(null)}$`),
    )
})

test('a conversation of many arguments begins with the strongest of each side that has been weighed', async () => {
  const title = 'Wer prüft sie?'
  const thread = await aThread({ question: title })
  const address = links.thread({ id: thread, title })
  const [first, second] = [
    await aPost({ thread, text: 'Das Erste.' }),
    await aPost({ thread, text: 'Das Zweite.' }),
  ]
  const against = await aPost({ thread, stance: 'opposes', text: 'Nein.' })
  for (let n = 0; n < 8; n++) await aPost({ thread, stance: 'adds' })
  await castVote(await aMember(), { postId: second, quality: 1, agreement: null })
  const foremost = async (path: string) =>
    (await reader.get(path))
      .all('.foremost a')
      .map((link) => attribute(link, 'href'))
      .filter((href) => !href?.endsWith('/strength'))
  expect(await foremost(address)).toEqual([])
  await aPost({ thread, stance: 'asks' })
  await expect.poll(() => foremost(address)).toEqual([links.post(second)])
  await castVote(await aMember(), { postId: against, quality: 1, agreement: null })
  for (const voter of [await aMember(), await aMember()])
    await castVote(voter, { postId: first, quality: 1, agreement: null })
  await expect.poll(() => foremost(address)).toEqual([links.post(first), links.post(against)])
  expect(await foremost(`${address}?sort=new`)).toEqual([links.post(first), links.post(against)])
})

test('a map that does not draw everything says so and goes on', async () => {
  const title = 'Wer prüft das alles?'
  const thread = await aThread({ question: title })
  const posts = await aCrowd(thread, 200)
  const seen = new Set<string>()
  const first = await reader.get(`${links.thread({ id: thread, title })}?view=map`)
  expect(first.words()).toMatch(/Drawn: \d+ of 200 arguments/)
  let page = first
  for (let n = 0; n < 20; n++) {
    page.all('.outline a').forEach((link) => seen.add(attribute(link, 'href') ?? ''))
    const [next] = page.all('a[rel=next]')
    if (!next) break
    page = await reader.get(attribute(next, 'href') ?? '')
  }
  const tops = (
    await database().post.findMany({
      where: { threadId: thread, parentId: null },
      select: { id: true },
    })
  ).map(({ id }) => links.post(id))
  expect(posts).toHaveLength(200)
  expect(tops.filter((path) => !seen.has(path))).toEqual([])
})

test('the asker accepts a reply with a button, and everybody sees it', async () => {
  const asker = await aSomebody(forum)
  const thread = await aThread({ question: 'Wer fragt?' })
  const asked = await aPost({ thread, by: asker.context, stance: 'asks' })
  const answer = await aPost({ thread, parent: asked, stance: 'adds' })
  const at = links.thread({ id: thread, title: 'Wer fragt?' })
  const buttons = async () =>
    (await asker.browser.get(at)).all(`#p${answer} details.menu button`).map(wordsOf)
  expect(await buttons()).toContain('Answers my question')
  const marked = await asker.browser.submit(
    await asker.browser.get(at),
    links.acceptAnswer(answer),
    {},
    { follow: true },
  )
  expect(marked.all('.accepted')).toHaveLength(1)
  await expect
    .poll(async () => (await reader.get(at)).all(`#p${answer} .accepted`).map(wordsOf))
    .toEqual(['Answers the question'])
  expect(await buttons()).not.toContain('Answers my question')
  expect(
    (await (await aSomebody(forum)).browser.get(at))
      .all(`#p${answer} details.menu button`)
      .map(wordsOf),
  ).not.toContain('Answers my question')
})
