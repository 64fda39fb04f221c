import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { links } from '~/links'
import { aVisitor, aWindow, visit } from '../support/browser'
import { aMember, aModerator, aPost, aTheme, aThread } from '../support/builders.server'

const question = 'Who gets to set the standards?'

async function aDebate() {
  const id = await aThread({ lang: 'en', question })
  return { id, address: links.thread({ id, title: question }) }
}

const editorOf = (page: Page) => page.getByRole('textbox', { name: 'Your words' })
/** Focuses the field, and waits until the editor has replaced it and has the focus. */
async function beginToWrite(page: Page): Promise<void> {
  await editorOf(page).click()
  await page.locator('.editor-words:focus').waitFor()
}

const tool = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Formatting' }).getByRole('button', { name, exact: true })
const postSaying = (page: Page, words: string) =>
  page.locator('article.post').filter({ has: page.locator('.words').filter({ hasText: words }) })
const whatHasFocus = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '')

test('a new member signs up, replies with the editor by keyboard, and the focus is on the reply', async () => {
  const open = await aWindow()
  const { address } = await aDebate()
  const page = await aVisitor(open)
  await visit(page, address)
  await page.getByRole('link', { name: 'Sign in to answer' }).click()
  await page.getByRole('link', { name: 'Create account' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Ada Lovelace')
  await page.getByLabel('E-mail address').fill('ada@example.org')
  await page.getByLabel('Password').fill('drei lose Ziegel')
  await page.getByRole('button', { name: 'Create account' }).click()

  // Back on the page where they wanted to reply.
  await page.getByRole('heading', { name: 'Your argument' }).waitFor()
  await page.getByRole('radio', { name: /^supports/ }).check()
  await beginToWrite(page)
  await page.keyboard.type('Those who ')
  await tool(page, 'Bold').click()
  await page.keyboard.type('build')
  await tool(page, 'Bold').click()
  await page.keyboard.type(' decide, as ')
  await tool(page, 'Link').click()
  await page.getByLabel('Address of the link').fill('example.org/report')
  await page.keyboard.press('Enter')
  await page.keyboard.type(' shows.')
  await page.keyboard.press('Enter')
  await tool(page, 'List').click()
  await page.keyboard.type('first')
  await page.keyboard.press('Enter')
  await page.keyboard.type('second')
  await page.keyboard.press('Control+Enter')

  await page.waitForURL(/\/p\/\d+#p\d+$/)
  const post = postSaying(page, 'Those who build decide')
  await post.waitFor()
  expect(await post.locator('.words').innerHTML()).toMatch(
    /^<p>Those who <strong>build<\/strong> decide, as <a href="https:\/\/example.org\/report"[^>]*>https:\/\/example.org\/report<\/a> shows.<\/p><ul><li>first<\/li><li>second<\/li><\/ul>$/,
  )
  await expect.poll(() => whatHasFocus(page)).toBe(new URL(page.url()).hash.slice(1))
  expect(await post.getByText('Ada Lovelace').count()).toBeGreaterThan(0)
})

test('a vote shows at once, survives a reload, and reloads nothing itself', async () => {
  const open = await aWindow()
  const { id, address } = await aDebate()
  await aPost({ thread: id, text: 'Whoever builds decides.', lang: 'en' })
  const page = await aVisitor(open, { as: await aMember() })
  await visit(page, address)
  await page.evaluate(() => Object.assign(window, { stayed: true }))
  const agree = page.getByRole('button', { name: 'Agree 0', exact: true })
  await page.getByRole('group', { name: 'Do you agree?' }).waitFor()
  // While the response is delayed, the page cannot show it.
  let answer = () => {}
  const patience = new Promise<void>((resolve) => (answer = resolve))
  await page.route('**/vote*', async (route) => {
    await patience
    await route.continue()
  })
  await agree.click()
  const agreed = page.getByRole('button', { name: 'Agree 1', exact: true })
  await agreed.waitFor()
  expect(await agreed.getAttribute('aria-pressed')).toBe('true')
  const counted = page.waitForResponse(
    (response) => response.request().method() === 'POST' && response.ok(),
  )
  answer()
  await counted
  await page.waitForTimeout(300)
  expect(await agreed.getAttribute('aria-pressed')).toBe('true')
  expect(await page.evaluate(() => 'stayed' in window)).toBe(true)
  await visit(page, address)
  await agreed.waitFor()
})

test('a moderator tags an argument from its menu, and the theme is shown below it', async () => {
  const open = await aWindow()
  const { id, address } = await aDebate()
  await aTheme('norms')
  const post = await aPost({ thread: id, text: 'Whoever builds decides.', lang: 'en' })
  const page = await aVisitor(open, { as: await aModerator() })
  await visit(page, address)
  const article = page.locator(`#p${post}`)
  await article.getByLabel('More', { exact: true }).click()
  await article.getByRole('link', { name: 'Assign themes' }).click()
  await page.getByRole('checkbox', { name: 'Theme norms' }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL(`**${address}#p${post}`)
  await article.getByRole('link', { name: 'Theme norms' }).waitFor()

  await visit(page, links.moderation({ show: 'all' }))
  const row = page
    .locator('.desk-list > li')
    .filter({ has: page.locator(`a[href="${links.post(post)}"]`) })
  await row.getByRole('checkbox', { name: 'Theme norms' }).uncheck()
  await row.getByRole('button', { name: 'Save' }).click()
  await row.getByText('Saved').waitFor()
  await visit(page, address)
  await article.waitFor()
  expect(await article.getByRole('link', { name: 'Theme norms' }).count()).toBe(0)
})

test('an answer opens under the argument it answers, and an edit keeps the words before it', async () => {
  const open = await aWindow()
  const { id, address } = await aDebate()
  const member = await aMember()
  const post = await aPost({ thread: id, text: 'Whoever builds decides.', lang: 'en' })
  const page = await aVisitor(open, { as: member })
  await visit(page, address)
  const article = page.locator(`#p${post}`)
  await article.getByRole('link', { name: 'Reply', exact: true }).click()
  expect(new URL(page.url()).pathname).toBe(address)
  await article.getByRole('radio', { name: /^opposes/ }).check()
  const editor = article.getByRole('textbox', { name: 'Your words' })
  await editor.and(page.locator('.editor-words')).waitFor()
  await editor.fill('Standards are set by those who buy.')
  await article.getByRole('button', { name: 'Send' }).click()
  await page.waitForURL(/\/p\/\d+#p\d+$/)
  const reply = postSaying(page, 'Standards are set by those who buy.')
  await reply.waitFor()
  await expect.poll(() => whatHasFocus(page)).toMatch(/^p\d+$/)
  expect(
    await page
      .getByRole('list', { name: 'What this argument answers' })
      .getByText('Whoever builds decides.')
      .count(),
  ).toBe(1)

  await reply.getByLabel('More', { exact: true }).click()
  await reply.getByRole('link', { name: 'Edit' }).click()
  await page.locator('.editor-words').waitFor()
  await editorOf(page).fill('Standards are set by those who pay.')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL(/\/p\/\d+#p\d+$/)
  await postSaying(page, 'by those who pay').getByRole('link', { name: 'edited' }).click()
  await page.locator('del').filter({ hasText: 'buy' }).waitFor()
  expect(await page.locator('ins').first().textContent()).toContain('pay')
})

test('a draft survives its closed tab and is gone once it has been sent', async () => {
  const open = await aWindow()
  const { address } = await aDebate()
  const first = await aVisitor(open, { as: await aMember() })
  await visit(first, address)
  await beginToWrite(first)
  await first.keyboard.type('Half a thought')
  await first.close()

  const page = await first.context().newPage()
  await visit(page, address)
  await page.getByText('Your unsent draft is back.').waitFor()
  expect(await editorOf(page).textContent()).toBe('Half a thought')
  await page.getByRole('radio', { name: /^adds/ }).check()
  await page.getByRole('button', { name: 'Send' }).click()
  await page.waitForURL(/\/p\/\d+#p\d+$/)
  await visit(page, address)
  await beginToWrite(page)
  expect(await page.getByText('Your unsent draft is back.').count()).toBe(0)
  expect(await editorOf(page).textContent()).toBe('')
})

test('a member who starts typing before the scripts are loaded continues in the editor', async () => {
  const open = await aWindow()
  const { address } = await aDebate()
  const page = await aVisitor(open, { as: await aMember() })
  let come = () => {}
  const scripts = new Promise<void>((resolve) => (come = resolve))
  await page.route('**/assets/hydrate*', async (route) => {
    await scripts
    await route.continue()
  })
  await page.goto(address, { waitUntil: 'commit' })
  await editorOf(page).click()
  await page.keyboard.type('Early ')
  come()
  await page.locator('.editor-words:focus').waitFor()
  await page.keyboard.type('bird')
  expect(await editorOf(page).textContent()).toMatch(/^Early ?bird$/)
})

test('pressing buttons during hydration breaks nothing', async () => {
  const open = await aWindow()
  const { address } = await aDebate()
  const page = await aVisitor(open, { as: await aMember() })
  // Delays React's scheduler, as on a busy machine.
  await page.addInitScript(() => {
    const post = MessagePort.prototype.postMessage
    MessagePort.prototype.postMessage = function (message: unknown) {
      setTimeout(() => post.call(this, message), 700)
    }
  })
  await visit(page, address)
  for (let n = 0; n < 10; n++) {
    await page.locator('.masthead summary').click()
    await page.waitForTimeout(100)
  }
  await beginToWrite(page)
})

test('a form that is not taken puts the focus on its reasons, which lead to the fields; the words stay', async () => {
  const open = await aWindow()
  const { id } = await aDebate()
  const page = await aVisitor(open, { as: await aMember(), expecting: [422] })
  await visit(page, links.answerThread(id))
  await page.locator('.editor-words').waitFor()
  await page.locator('.reply-form').evaluate((form: HTMLFormElement) => (form.noValidate = true))
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByRole('alert').waitFor()
  await expect.poll(() => whatHasFocus(page)).toBe('trouble')
  const reasons = page.getByRole('alert').getByRole('link')
  expect(await reasons.allTextContents()).toEqual([
    'Please choose what your argument does: support, oppose, ask or add.',
  ])
  await reasons.click()
  expect(new URL(page.url()).hash).toBe('#stance')
  await page.getByRole('radio', { name: /^asks/ }).check()
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByRole('alert').getByRole('link', { name: 'Please write something.' }).click()
  expect(new URL(page.url()).hash).toBe('#text')
  expect(await editorOf(page).getAttribute('aria-invalid')).toBe('true')
  expect(await page.getByRole('radio', { name: /^asks/ }).isChecked()).toBe(true)
  await page
    .locator('.reply-form')
    .evaluate((form: HTMLFormElement) =>
      form.querySelectorAll('input').forEach((input) => (input.checked = false)),
    )
  await editorOf(page).fill('Now there are words.')
  await page.getByRole('button', { name: 'Send' }).click()
  await page
    .getByRole('alert')
    .getByRole('link', { name: /^Please choose/ })
    .waitFor()
  expect(await editorOf(page).textContent()).toBe('Now there are words.')
})

test('a preview shows the final rendering, writes nothing, and can be sent from there', async () => {
  const open = await aWindow()
  const { id } = await aDebate()
  const page = await aVisitor(open, { as: await aMember() })
  await visit(page, links.answerThread(id))
  await beginToWrite(page)
  await page.keyboard.press('Control+b')
  await page.keyboard.type('Seen before it is said')
  await page.getByRole('button', { name: 'Preview' }).click()
  const preview = page.getByRole('region', { name: 'This is how it will look' })
  expect(await preview.locator('strong').textContent()).toBe('Seen before it is said')
  await page.getByRole('radio', { name: /^asks/ }).check()
  await page.getByRole('button', { name: 'Send' }).click()
  await page.waitForURL(/\/p\/\d+#p\d+$/)
  await postSaying(page, 'Seen before it is said').waitFor()
})
