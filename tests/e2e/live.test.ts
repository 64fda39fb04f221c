import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { edit } from '~/domain/posts/edit.server'
import { withdraw } from '~/domain/posts/withdraw.server'
import { closeThread } from '~/domain/threads/close.server'
import { reopenThread } from '~/domain/threads/reopen.server'
import { castVote } from '~/domain/votes/castVote.server'
import { links } from '~/links'
import { aVisitor, aWindow, follow, visit } from '../support/browser'
import { aMember as aMemberWithPassword, password } from '../domain/identity/identity'
import { aMember, aModerator, aPost, aThread } from '../support/builders.server'

const question = 'Who gets to set the standards?'

async function aDebate() {
  const id = await aThread({ lang: 'en', question })
  const author = await aMember()
  const first = await aPost({ thread: id, by: author, lang: 'en', text: 'Whoever builds decides.' })
  const reply = await aPost({
    thread: id,
    parent: first,
    lang: 'en',
    text: 'Whoever buys decides.',
  })
  return { id, author, first, reply, address: links.thread({ id, title: question }) }
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '')
const news = (page: Page) => page.locator('#news')

test('from a shared link a reader sees a new reply, asks to see it, and continues in the other language', async () => {
  const open = await aWindow()
  const { first, id } = await aDebate()
  const [page, other] = await Promise.all([
    aVisitor(open),
    aVisitor(open, { as: await aMember(), script: false }),
  ])
  await follow(page, links.post(first))
  await page.locator('.replies > summary').click()
  const where = await page.locator(`#p${first}`).boundingBox()

  await visit(other, links.reply(first))
  await other.getByRole('radio', { name: /^opposes/ }).check()
  await other.getByRole('textbox').fill('Whoever pays decides.')
  await other.getByRole('button', { name: 'Send' }).click()
  await other.waitForURL(/\/p\/\d+#p\d+$/)
  const answer = new URL(other.url()).hash.slice(1)

  const show = page.getByRole('button', { name: 'Show 1 new argument' })
  await show.waitFor()
  expect(await page.locator(`#${answer}`).count(), 'nothing comes by itself').toBe(0)
  expect(await page.locator(`#p${first}`).boundingBox(), 'nothing moves by itself').toEqual(where)
  expect(await news(page).getAttribute('role')).toBe('status')
  await aPost({ thread: id, parent: first, lang: 'en', text: 'Whoever waits decides.' })
  await page.getByRole('button', { name: 'Show 2 new arguments' }).click()
  await expect.poll(() => focused(page)).toBe(answer)
  await page.getByText('Whoever waits decides.').waitFor()
  expect(await page.locator(`#${answer}`).isVisible()).toBe(true)
  expect(await news(page).textContent()).toBe('')

  await page.getByRole('button', { name: 'Deutsch' }).click()
  await page.waitForFunction(() => document.documentElement.lang === 'de')
  await page.getByText('Whoever pays decides.').waitFor()
  await aPost({ thread: id, parent: first })
  await page.getByRole('button', { name: '1 neues Argument anzeigen' }).waitFor()
})

test('without script a shared link is read, answered by signing in, and read in the other language', async () => {
  const open = await aWindow()
  const { first } = await aDebate()
  const { email } = await aMemberWithPassword()
  const page = await aVisitor(open, { script: false })
  expect(await visit(page, links.post(first))).toBe(200)
  await page.getByText('Whoever buys decides.').waitFor()
  expect(
    await page.locator(`#p${first}`).getByRole('link', { name: 'Share' }).getAttribute('href'),
  ).toBe(links.post(first))

  await page.locator(`#p${first}`).getByRole('link', { name: 'Reply', exact: true }).click()
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(`**${links.reply(first)}`)
  await page.getByRole('radio', { name: /^opposes/ }).check()
  await page.getByRole('textbox').fill('Whoever pays decides.')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.waitForURL(/\/p\/\d+#p\d+$/)
  const { pathname, hash } = new URL(page.url())
  await page.locator(hash).getByText('Whoever pays decides.').waitFor()

  await page.getByRole('button', { name: 'Deutsch' }).click()
  await page.locator('html[lang=de]').waitFor()
  expect(new URL(page.url()).pathname).toBe(pathname)
  await page.getByText('Whoever pays decides.').waitFor()
  expect(await news(page).textContent()).toBe('')
})

test('what was folded stays folded when the page is read again, and what was in view stays in view', async () => {
  const open = await aWindow()
  const { id, first, address } = await aDebate()
  for (let n = 0; n < 8; n++)
    await aPost({ thread: id, lang: 'en', text: `Word for word. `.repeat(40) })
  const by = await aMember()
  const last = await aPost({ thread: id, by, lang: 'en', text: 'The one that is read.' })
  const page = await aVisitor(open)
  await follow(page, address)
  await page.locator(`.branch:has(> #p${first}) > .replies > summary`).click()
  await page.locator(`#p${last}`).scrollIntoViewIfNeeded()
  await edit(by, {
    postId: last,
    stance: 'adds',
    lang: 'en',
    revision: 1,
    doc: null,
    text: 'The one that is read, and changed.',
  })
  const mark = page.locator(`#p${last}`).getByRole('button', { name: 'changed – show' })
  await mark.waitFor()
  const where = await page.locator(`#p${last}`).boundingBox()
  expect(await page.getByText('and changed').count()).toBe(0)
  await mark.click()
  await page.getByText('The one that is read, and changed.').waitFor()
  expect(await focused(page)).toBe(`p${last}`)
  expect(await page.locator(`.branch:has(> #p${first}) > .replies`).getAttribute('open')).toBeNull()
  expect(await page.locator(`#p${last}`).isVisible()).toBe(true)
  expect(where).not.toBeNull()
})

test('a member sees the same without a reload, keeps their draft, and is not notified of their own post', async () => {
  const open = await aWindow()
  const { id, address } = await aDebate()
  const page = await aVisitor(open, { as: await aMember() })
  await follow(page, address)
  await page.evaluate(() => Object.assign(window, { stayed: true }))
  await page.getByRole('textbox', { name: 'Your words' }).click()
  await page.locator('.editor-words:focus').waitFor()
  await page.keyboard.type('Half a thought')
  const post = await aPost({ thread: id, lang: 'en', text: 'Whoever pays decides.' })
  await page.getByRole('button', { name: 'Show 1 new argument' }).click()
  await expect.poll(() => focused(page)).toBe(`p${post}`)
  expect(await page.locator('.editor-words').textContent()).toBe('Half a thought')
  expect(await page.evaluate(() => 'stayed' in window)).toBe(true)

  await page.getByRole('radio', { name: /^adds/ }).check()
  await page.getByRole('button', { name: 'Send' }).click()
  await page.waitForURL(/\/p\/\d+#p\d+$/)
  await page.waitForTimeout(2_000)
  expect(await news(page).textContent()).toBe('')
  await aPost({ thread: id, parent: Number(/\d+$/.exec(page.url())?.[0]), lang: 'en' })
  await page.getByRole('button', { name: 'Show 1 new argument' }).waitFor()
})

test('a post on another page is announced as such, with a link to it', async () => {
  const open = await aWindow()
  const { id, reply } = await aDebate()
  const page = await aVisitor(open)
  await follow(page, links.post(reply))
  const post = await aPost({ thread: id, lang: 'en', text: 'Whoever pays decides.' })
  await page.getByRole('button', { name: 'Show 1 new argument' }).click()
  await page.getByRole('link', { name: '1 more argument stands elsewhere in this debate' }).click()
  await page.waitForURL(`**${links.post(post)}`)
  await page.getByText('Whoever pays decides.').waitFor()
})

test('words that were taken back and a debate that was closed are said quietly', async () => {
  const open = await aWindow()
  const { id, author, first, address } = await aDebate()
  const page = await aVisitor(open)
  await follow(page, address)
  await withdraw(author, first)
  await page.locator(`#p${first}`).getByRole('button', { name: 'changed – show' }).waitFor()
  expect(await page.getByText('Whoever builds decides.').count()).toBe(1)
  await closeThread(await aModerator(), { threadId: id })
  await page.getByRole('button', { name: 'This debate has changed – show' }).click()
  await page.getByText('This debate is closed').waitFor()
  expect(await page.getByText('Whoever builds decides.').count()).toBe(0)
})

test('a hidden page holds no stream, and catches up when it is looked at again', async () => {
  const open = await aWindow()
  const { id, address } = await aDebate()
  const page = await aVisitor(open)
  const streams: string[] = []
  page.on(
    'request',
    (request) =>
      new URL(request.url()).pathname.startsWith('/live/') && streams.push(request.url()),
  )
  await follow(page, address)
  const turn = (state: 'hidden' | 'visible') =>
    page.evaluate((now) => {
      Object.defineProperty(document, 'visibilityState', { value: now, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }, state)
  const closed = page.waitForEvent('requestfailed', (request) =>
    new URL(request.url()).pathname.startsWith('/live/'),
  )
  await turn('hidden')
  await closed
  await aPost({ thread: id, lang: 'en' })
  await aPost({ thread: id, lang: 'en' })
  await page.waitForTimeout(1_500)
  expect(await news(page).textContent()).toBe('')
  expect(streams.length).toBe(1)
  await turn('visible')
  await page.getByRole('button', { name: 'Show 2 new arguments' }).waitFor()
  expect(streams.length).toBe(2)
})

test('an offline page says so, and catches up afterwards', async () => {
  const open = await aWindow()
  const { id, address } = await aDebate()
  const page = await aVisitor(open)
  await follow(page, address)
  await page.context().setOffline(true)
  await page.getByText('You are offline.').waitFor()
  await aPost({ thread: id, lang: 'en' })
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Show 1 new argument' }).waitFor()
  expect(await page.getByText('You are offline.').count()).toBe(0)
})

test('n shows what is new by keyboard', async () => {
  const open = await aWindow()
  const { id, address } = await aDebate()
  const page = await aVisitor(open)
  await follow(page, address)
  const post = await aPost({ thread: id, lang: 'en' })
  await page.getByRole('button', { name: 'Show 1 new argument' }).waitFor()
  await page.keyboard.press('n')
  await expect.poll(() => focused(page)).toBe(`p${post}`)
})

test('a member’s vote counts at once and shows nothing else, until they ask for what is new', async () => {
  const open = await aWindow()
  const { id, first, address } = await aDebate()
  const other = await aPost({ thread: id, lang: 'en', text: 'Whoever breaks decides.' })
  for (const path of [address, links.post(first), links.reply(first)]) {
    const page = await aVisitor(open, { as: await aMember() })
    const live = path !== links.reply(first)
    await (live ? follow(page, path) : visit(page, path))
    if (!live) await page.locator('.editor-words').waitFor()
    const order = () =>
      page.locator('.post[id]').evaluateAll((posts) => posts.map((post) => post.id))
    const press = (post: number, name: string) => page.locator(`#p${post} [data-vote=${name}]`)
    const before = await order()
    const ups = Number(await press(first, 'up').locator('b').textContent())
    const news = await aPost({
      thread: id,
      parent: first,
      lang: 'en',
      text: 'Whoever pays decides.',
    })
    await castVote(await aMember(), { postId: other, quality: 1 })
    const reads: string[] = []
    page.on(
      'request',
      (request) =>
        request.method() === 'GET' &&
        new URL(request.url()).pathname.endsWith('.data') &&
        reads.push(request.url()),
    )
    const answered = (name: string) =>
      page.waitForResponse(
        (answer) =>
          answer.request().method() === 'POST' &&
          (answer.request().postData() ?? '').includes(name),
      )
    await Promise.all([
      answered('up'),
      answered('disagree'),
      press(first, 'up')
        .click()
        .then(() => press(first, 'disagree').click()),
    ])
    await page.waitForTimeout(300)
    expect(await press(first, 'up').locator('b').textContent(), path).toBe(String(ups + 1))
    expect([
      await press(first, 'up').getAttribute('aria-pressed'),
      await press(first, 'disagree').getAttribute('aria-pressed'),
    ]).toEqual(['true', 'true'])
    await Promise.all([answered('none'), press(first, 'disagree').click()])
    await press(first, 'disagree').and(page.locator('[aria-pressed=false]')).waitFor()
    expect(await order(), path).toEqual(before)
    expect(reads, path).toEqual([])
    if (live) {
      await page.getByRole('button', { name: 'Show 1 new argument' }).click()
      await expect.poll(() => focused(page)).toBe(`p${news}`)
      expect(await press(first, 'up').locator('b').textContent()).toBe(String(ups + 1))
      expect(await press(first, 'up').getAttribute('aria-pressed')).toBe('true')
    }
  }
}, 120_000)

test.each(['reader', 'member'])(
  'a reader who asks for updates while the server is overloaded keeps the page, sees why, and gets them later: %s',
  async (who) => {
    const open = await aWindow()
    const { id, address } = await aDebate()
    const page = await aVisitor(open, {
      as: who === 'member' ? await aMember() : null,
      expecting: [503],
    })
    await follow(page, address)
    const post = await aPost({ thread: id, lang: 'en', text: 'Whoever pays decides.' })
    const show = page.getByRole('button', { name: 'Show 1 new argument' })
    await show.waitFor()
    const isPage = (url: URL) => [address, `${address}.data`].includes(url.pathname)
    await page.route(isPage, (route) =>
      route.fulfill({ status: 503, headers: { 'Retry-After': '2' }, body: '' }),
    )
    await show.click()
    await page.getByText('That did not work just now.').waitFor()
    await page.getByText('Whoever builds decides.').waitFor()
    await page.unroute(isPage)
    await show.click()
    await expect.poll(() => focused(page)).toBe(`p${post}`)
    expect(await news(page).textContent()).toBe('')
  },
)

test('a moderator is not notified of their own act', async () => {
  const open = await aWindow()
  const { id, address } = await aDebate()
  const page = await aVisitor(open, { as: await aModerator() })
  await follow(page, address)
  await page.locator('.curate > summary').click()
  await page.getByRole('button', { name: 'Close debate' }).click()
  await page.getByText('This debate is closed').waitFor()
  await page.waitForTimeout(2_000)
  expect(await news(page).textContent()).toBe('')
  await reopenThread(await aModerator(), { threadId: id })
  await page.getByRole('button', { name: 'This debate has changed – show' }).waitFor()
})
