import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { links } from '~/links'
import { aVisitor, aWindow, visit } from '../support/browser'
import { aMember, aPost, aThread } from '../support/builders.server'

const question = 'Who gets to set the standards?'

async function aDebate() {
  const id = await aThread({ lang: 'en', question })
  const above = await aPost({ thread: id, lang: 'en', text: 'Whoever builds decides, they say.' })
  const filling = 'There is much to be said on this, and much has been. '.repeat(60)
  const post = await aPost({
    thread: id,
    parent: above,
    lang: 'en',
    text: `${filling}\n\nBut whoever builds decides, they say, and pays - in the end.\n\n${filling}`,
  })
  return { id, above, post, address: links.thread({ id, title: question }) }
}

/** Records what a page copies, without using the clipboard of the machine. */
async function keepCopies(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const copies: string[] = []
    Object.assign(window, { copies })
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: async (text: string) => void copies.push(text) },
    })
  })
  return () => page.evaluate(() => (window as unknown as { copies: string[] }).copies)
}

/** Selects words from the start of one text to the end of another. */
const select = (page: Page, post: number, from: string, to: string) =>
  page.evaluate(
    ([id, from, to]) => {
      const range = document.createRange()
      const walker = document.createTreeWalker(
        document.querySelector(`#p${id} > .words`) ?? document.body,
        NodeFilter.SHOW_TEXT,
      )
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent ?? ''
        if (text.includes(from)) range.setStart(node, text.lastIndexOf(from))
        if (text.includes(to)) range.setEnd(node, text.lastIndexOf(to) + to.length)
      }
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
    },
    [String(post), from, to] as const,
  )

test('the links of an argument and of the debate are copied whole, and that is said', async () => {
  const open = await aWindow()
  const { post, address } = await aDebate()
  const page = await aVisitor(open)
  const copied = await keepCopies(page)
  await visit(page, `${address}?sort=new`)
  const origin =
    (await page.locator('link[rel=canonical]').count()) > 0
      ? new URL((await page.locator('link[rel=canonical]').getAttribute('href')) ?? '').origin
      : open.site.url
  await page.locator(`#p${post}`).getByRole('link', { name: 'Share' }).click()
  await page.getByText('Link copied').waitFor()
  expect(await page.locator('#shared').getAttribute('role')).toBe('status')
  await page.locator('.thread-head [data-share]').click()
  expect(await copied()).toEqual([`${origin}${links.post(post)}`, `${origin}${address}`])
  expect(new URL(page.url()).pathname, 'nobody was led away').toBe(address)
  await page.locator(`#p${post}`).focus()
  await page.keyboard.press('s')
  await expect.poll(async () => (await copied()).length).toBe(3)
})

test('where the device has a way of sharing, and no mouse, it is used; who changes their mind shares nothing', async () => {
  const open = await aWindow()
  const { post, address } = await aDebate()
  const page = await aVisitor(open, { width: 360 })
  const copied = await keepCopies(page)
  await page.addInitScript(() => {
    const shared: unknown[] = []
    Object.assign(window, { shared })
    const coarse = window.matchMedia.bind(window)
    window.matchMedia = (query) =>
      query.includes('coarse') ? ({ matches: true } as MediaQueryList) : coarse(query)
    Object.defineProperty(navigator, 'share', {
      value: async (what: unknown) => {
        shared.push(what)
        if (shared.length > 1) throw new DOMException('no', 'AbortError')
      },
    })
  })
  await visit(page, address)
  const share = page.locator(`#p${post}`).getByRole('link', { name: 'Share' })
  await share.click()
  await share.click()
  const shared = await page.evaluate(
    () => (window as unknown as { shared: { url: string; title: string }[] }).shared,
  )
  expect(shared.map(({ url }) => new URL(url).pathname)).toEqual([
    links.post(post),
    links.post(post),
  ])
  expect(shared[0]?.title).toContain('Standpunkt')
  expect(await copied()).toEqual([])
})

test('where nothing can be copied, the link leads to the argument', async () => {
  const open = await aWindow()
  const { post, address } = await aDebate()
  const page = await aVisitor(open)
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined }),
  )
  await visit(page, address)
  await page.locator(`#p${post}`).getByRole('link', { name: 'Share' }).click()
  await page.waitForURL(`**${links.post(post)}`)
})

test('selected words get a link that leads a browser to them, even if the same words occur before', async () => {
  const open = await aWindow()
  const { post, address } = await aDebate()
  const page = await aVisitor(open)
  const copied = await keepCopies(page)
  await visit(page, address)
  await select(page, post, 'whoever builds', 'they say')
  const button = page.getByRole('button', { name: 'Link to this passage' })
  await button.waitFor()
  const place = await button.boundingBox()
  expect(place && place.x >= 0 && place.x + place.width <= 1280).toBe(true)
  await button.click()
  await page.getByText('Link copied').waitFor()
  expect(await button.count()).toBe(0)
  const [link = ''] = await copied()
  expect(link).toMatch(/\/p\/\d+#:~:text=But-,whoever%20builds%20decides%2C%20they%20say/)

  const reader = await aVisitor(open)
  await reader.goto(`${open.site.url}${link.slice(link.indexOf('/p/'))}`)
  await expect.poll(() => reader.evaluate(() => scrollY)).toBeGreaterThan(500)
  expect(
    await reader.getByText('But whoever builds decides').evaluate((words) => {
      const { top, bottom } = words.getBoundingClientRect()
      return top >= 0 && bottom <= innerHeight
    }),
  ).toBe(true)
})

test('by keyboard, s links to the words that are selected, and the button is next in line', async () => {
  const open = await aWindow()
  const { post, address } = await aDebate()
  const page = await aVisitor(open, { width: 360 })
  const copied = await keepCopies(page)
  await visit(page, address)
  await select(page, post, 'pays', 'the end')
  const button = page.getByRole('button', { name: 'Link to this passage' })
  await button.waitFor()
  expect(
    await page.evaluate(
      () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
    ),
  ).toBe(true)
  await page.keyboard.press('s')
  await expect
    .poll(async () => (await copied()).at(-1))
    .toMatch(/#:~:text=pays%20%2D%20in%20the%20end\.?$/)
  await select(page, post, 'pays', 'the end')
  await button.waitFor()
  await button.focus()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await copied()).length).toBe(2)
  await page.evaluate(() =>
    getSelection()?.selectAllChildren(document.querySelector('main') ?? document.body),
  )
  await expect.poll(() => button.count(), { message: 'words of more than one argument' }).toBe(0)
})

test('a member who selects words or copies a link during hydration gets the same offer and notice afterwards', async () => {
  const open = await aWindow()
  const { post, address } = await aDebate()
  const page = await aVisitor(open, { as: await aMember() })
  const copied = await keepCopies(page)
  let takeOver = () => {}
  const patience = new Promise<void>((resolve) => (takeOver = resolve))
  const waits = page.waitForRequest(/assets\/hydrate/)
  await page.route(/assets\/hydrate/, async (route) => {
    await patience
    await route.continue()
  })
  await page.goto(address, { waitUntil: 'commit' })
  await waits
  await page.locator(`#p${post}`).waitFor()
  await page.locator(`#p${post}`).getByRole('link', { name: 'Share' }).click()
  await expect.poll(copied).toHaveLength(1)
  await select(page, post, 'pays', 'the end')
  await page.waitForTimeout(500)
  const offered = page.getByRole('button', { name: 'Link to this passage' })
  expect([await offered.count(), await page.locator('#shared').textContent()], 'before').toEqual([
    0,
    '',
  ])
  takeOver()
  // Browser errors, such as a failed hydration, fail the test.
  await page.getByText('Link copied').waitFor()
  await offered.click()
  await expect.poll(async () => (await copied()).at(-1)).toMatch(/#:~:text=pays/)
})
