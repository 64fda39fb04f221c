import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { links } from '~/links'
import { aVisitor, aWindow, visit } from '../support/browser'
import { aMember, aPost, aThread } from '../support/builders.server'

const question = 'Who gets to set the standards?'

async function aDebate() {
  const id = await aThread({ lang: 'en', question })
  const first = await aPost({ thread: id, lang: 'en', text: 'Whoever builds decides.' })
  const reply = await aPost({
    thread: id,
    parent: first,
    lang: 'en',
    text: 'Whoever buys decides.',
  })
  const second = await aPost({ thread: id, lang: 'en', text: 'Nobody decides.' })
  return { id, first, reply, second, address: links.thread({ id, title: question }) }
}

/** Waits until the page is hydrated. */
const ready = (page: Page) =>
  page.waitForFunction(() =>
    Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__react')),
  )

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '')
const focusedWords = (page: Page) =>
  page.evaluate(
    () =>
      document.activeElement?.textContent?.trim() ||
      (document.activeElement?.getAttribute('aria-label') ?? ''),
  )

test('a reader moves through the arguments with j and k, branch by branch, and is shown the keys by ?', async () => {
  const open = await aWindow()
  const { first, reply, second, address } = await aDebate()
  const page = await aVisitor(open)
  await visit(page, address)
  const order = await page.locator('.post').evaluateAll((posts) => posts.map(({ id }) => id))
  expect([...order].sort()).toEqual([first, reply, second].map((id) => `p${id}`).sort())
  for (const id of order) {
    await page.keyboard.press('j')
    expect(await focused(page)).toBe(id)
  }
  await page.keyboard.press('j')
  expect(await focused(page), 'the last has no next').toBe(order.at(-1))
  await page.keyboard.press('k')
  expect(await focused(page)).toBe(order.at(-2))

  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keys' })
  await help.waitFor()
  await page.keyboard.press('Escape')
  await help.waitFor({ state: 'hidden' })
  expect(await focused(page), 'the focus returns').toBe(order.at(-2))
  await page.keyboard.press('?')
  await help.waitFor()
  await page.keyboard.press('?')
  await help.waitFor({ state: 'hidden' })

  // Folded content is skipped.
  await page.locator('.replies > summary').click()
  await page.locator(`#p${first}`).focus()
  await page.keyboard.press(order.indexOf(`p${first}`) === 0 ? 'j' : 'k')
  expect(await focused(page)).toBe(`p${second}`)
})

test('e and o vote on quality, a and d on agreement, and r replies; none of them while typing', async () => {
  const open = await aWindow()
  const { first, address } = await aDebate()
  const page = await aVisitor(open, { as: await aMember() })
  await visit(page, address)
  await ready(page)
  await page.locator(`#p${first}`).focus()
  for (const [key, vote] of [
    ['e', 'up'],
    ['o', 'down'],
    ['a', 'agree'],
    ['d', 'disagree'],
  ] as const) {
    const cast = page.waitForResponse((answer) => answer.request().method() === 'POST')
    await page.keyboard.press(key)
    expect((await cast).status()).toBe(200)
    await page.locator(`#p${first} [data-vote=${vote}][aria-pressed=true]`).waitFor()
  }
  expect(await focused(page)).toBe(`p${first}`)
  await page.keyboard.press('r')
  const editor = page.locator(`#p${first} .editor-words`)
  await editor.waitFor()
  await expect.poll(() => editor.evaluate((words) => words === document.activeElement)).toBe(true)
  await page.keyboard.type('jaded, or not?')
  expect(await editor.textContent()).toBe('jaded, or not?')
  expect(await page.getByRole('dialog').count()).toBe(0)
})

test('Tab leaves the editor at both ends, from within a list too', async () => {
  const open = await aWindow()
  const { id } = await aDebate()
  const page = await aVisitor(open, { as: await aMember() })
  await visit(page, links.answerThread(id))
  const editor = page.locator('.editor-words')
  await editor.waitFor()
  await editor.click()
  await page.getByRole('button', { name: 'List', exact: true }).click()
  await page.keyboard.type('first')
  await page.keyboard.press('Enter')
  await page.keyboard.type('second')
  await page.keyboard.press('Tab')
  expect(await editor.evaluate((words) => words.contains(document.activeElement))).toBe(false)
  expect(await page.evaluate(() => document.activeElement?.tagName), 'the sources, folded').toBe(
    'SUMMARY',
  )
  await page.keyboard.press('Shift+Tab')
  expect(await editor.evaluate((words) => words.contains(document.activeElement))).toBe(true)
  await page.keyboard.press('Shift+Tab')
  expect(
    await page.evaluate(() => document.activeElement?.closest('.editor-toolbar') !== null),
  ).toBe(true)
  expect(await editor.locator('li').allTextContents()).toEqual(['first', 'second'])
})

test('the first Tab offers the way past the masthead, and the focus goes on in the order of the page', async () => {
  const open = await aWindow()
  const { address } = await aDebate()
  const page = await aVisitor(open, { as: await aMember({ name: 'Ada Lovelace' }) })
  await visit(page, address)
  await ready(page)
  await page.keyboard.press('Tab')
  expect(await focusedWords(page)).toBe('Skip to content')
  expect(
    await page
      .getByRole('link', { name: 'Skip to content' })
      .evaluate((link) => link.getBoundingClientRect().left >= 0),
  ).toBe(true)
  for (const words of [
    'Standpunkt',
    'Debates',
    'Themes',
    'Search debates and arguments',
    'Ada Lovelace',
  ]) {
    await page.keyboard.press('Tab')
    expect(await focusedWords(page)).toBe(words)
  }
  for (let left = 6; left > 1; left--) await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toBe('main')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)

  const hidden = await page
    .locator('a[href], button, input:not([type=hidden]), select, textarea, summary')
    .evaluateAll(
      (stops) => stops.filter((stop) => stop instanceof HTMLElement && stop.tabIndex > 0).length,
    )
  expect(hidden, 'nobody jumps the queue').toBe(0)
})

test('the menus open, are walked through and close by keyboard', async () => {
  const open = await aWindow()
  const { first, address } = await aDebate()
  const page = await aVisitor(open, { as: await aMember({ name: 'Grace Hopper' }) })
  await visit(page, address)
  await ready(page)
  const mine = page.locator('.masthead summary')
  await mine.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await focusedWords(page)).toBe('My arguments')
  await page.keyboard.press('Tab')
  expect(await focusedWords(page)).toBe('Settings')
  await mine.focus()
  await page.keyboard.press('Enter')
  expect(await page.getByRole('link', { name: 'Settings' }).isVisible()).toBe(false)

  const more = page.locator(`#p${first} .menu > summary`)
  await more.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  expect(await focusedWords(page)).toBe('Link to this argument')
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${links.post(first)}`)
})
