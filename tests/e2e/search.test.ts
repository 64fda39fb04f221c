import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { countWords } from '~/domain/search/countWords.server'
import { links } from '~/links'
import { aVisitor, aWindow, visit } from '../support/browser'
import { aMember, aPost, aReader, aThread, minutesLater } from '../support/builders.server'

const question = 'Brauchen wir Gezeitenkraftwerke?'
let thread: number
let post: number

beforeAll(async () => {
  thread = await aThread({ question })
  post = await aPost({
    thread,
    by: await aMember({ name: 'Ada Lovelace' }),
    stance: 'opposes',
    text: 'Gezeitenkraftwerke vor der Küste schaden dem Wattenmeer, und der Strom wird unbezahlbar.',
  })
  await aPost({ thread, text: 'Auf den Dächern ist noch Platz.' })
  await countWords(aReader(minutesLater(60)))
})

const focusedName = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('name') ?? '')

test.each([
  { as: 'a reader', width: 1280 },
  { as: 'a member', width: 1280 },
])('$as presses /, types, presses Enter and sees the results', async ({ as, width }) => {
  const open = await aWindow()
  const page = await aVisitor(open, {
    width,
    language: 'de',
    as: as === 'a member' ? await aMember() : null,
  })
  await visit(page, links.thread({ id: thread, title: question }))
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('/')
  expect(await focusedName(page)).toBe('q')
  await page.keyboard.type('kraftwerk wattenmeere')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('wattenmeere / strom')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/search?q=*')
  expect(await page.locator('article.found mark').allTextContents()).toEqual([
    'Wattenmeer',
    'Strom',
  ])
  await page.locator('h1').click()
  await page.keyboard.press('/')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q')
  await page.locator('article.found .words a').click()
  await page.waitForURL(`**${links.post(post)}`)
})

test('in a narrow window / leads to the search page and its field', async () => {
  const open = await aWindow()
  const page = await aVisitor(open, { width: 360, language: 'de' })
  await visit(page, links.front())
  await page.waitForLoadState('networkidle')
  expect(await page.locator('.masthead input').isVisible()).toBe(false)
  await page.keyboard.press('/')
  await page.waitForURL('**/search')
  await page.locator('#q').fill('wattenmeer')
  await page.locator('#q').press('Enter')
  await page.waitForURL('**/search?q=wattenmeer')
  expect(await page.locator('article.found').count()).toBe(1)
})

test('the search works without script', async () => {
  const open = await aWindow()
  const page = await aVisitor(open, { script: false })
  await visit(page, links.front())
  await page.getByRole('searchbox').fill('Watenmeer')
  await page.getByRole('searchbox').press('Enter')
  await page.waitForURL('**/search?q=Watenmeer')
  await page.getByRole('link', { name: 'Wattenmeer', exact: true }).click()
  await page.waitForURL('**/search?q=Wattenmeer')
  expect(await page.locator('article.found').count()).toBe(1)
})

test('a member who writes something similar to an existing argument sees it, loses nothing, and can continue', async () => {
  const open = await aWindow()
  const page = await aVisitor(open, { as: await aMember(), language: 'de' })
  await visit(page, links.answerThread(thread))
  const editor = page.locator('.editor-words')
  await editor.click()
  await page.keyboard.type('Vor der Küste')
  await page.waitForTimeout(1_000)
  expect(await page.locator('.similar').count()).toBe(0)
  await page.keyboard.type(' schaden Gezeitenkraftwerke dem Wattenmeer.')
  const similar = page.getByRole('status').locator('.similar')
  await similar.waitFor()
  expect(await editor.evaluate((words) => words.contains(document.activeElement))).toBe(true)
  const link = similar.getByRole('link')
  expect(await link.getAttribute('href')).toBe(links.post(post))
  const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click()])
  await opened.waitForURL(`**${links.post(post)}`)
  await opened.close()
  await similar.getByRole('button', { name: 'Ausblenden' }).click()
  expect(await page.locator('.similar').count()).toBe(0)
  await editor.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Und der Strom wird unbezahlbar.')
  await page.waitForTimeout(1_000)
  expect(await page.locator('.similar').count()).toBe(0)
  expect(await editor.innerText()).toContain(
    'Vor der Küste schaden Gezeitenkraftwerke dem Wattenmeer. Und der Strom wird unbezahlbar.',
  )
})

test('nothing is said when the question cannot be answered', async () => {
  const open = await aWindow()
  const page = await aVisitor(open, { as: await aMember(), language: 'de', expecting: [429] })
  await page.route('**/search/similar**', (route) =>
    route.fulfill({ status: 429, headers: { 'Retry-After': '30' }, body: '' }),
  )
  await visit(page, links.answerThread(thread))
  await page.locator('.editor-words').click()
  const [asked] = await Promise.all([
    page.waitForResponse('**/search/similar**'),
    page.keyboard.type('Gezeitenkraftwerke schaden dem Wattenmeer.'),
  ])
  expect(asked.status()).toBe(429)
  await page.waitForTimeout(200)
  expect(await page.locator('.similar, .trouble').count()).toBe(0)
  expect(await page.locator('.editor-words').innerText()).toContain('Gezeitenkraftwerke schaden')
})
