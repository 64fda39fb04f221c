import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { links } from '~/links'
import { aVisitor, aWindow, visit } from '../support/browser'
import { aMember, aModerator, aPost, aThread } from '../support/builders.server'

const question = 'Wer setzt die Standards?'

/** Presses Tab until the element with the focus matches. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let left = 60; left > 0; left--) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector))
      return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The key does not lead to ${selector}.`)
}

test('with keys only a member says what an argument rests on, and everybody can follow it', async () => {
  const open = await aWindow()
  const thread = await aThread({ question })
  const page = await aVisitor(open, { as: await aMember(), language: 'de', expecting: [422] })
  await visit(page, links.answerThread(thread))
  await page.locator('.editor-words:focus').waitFor()
  await page.keyboard.type('Das hat man untersucht.')
  await page.locator('input[value=supports]').focus()
  await page.keyboard.press('Space')
  await tabTo(page, '.source-fields > summary')
  await page.keyboard.press('Enter')
  await tabTo(page, '#source1Address')
  await page.keyboard.type('example.org/studie')
  await tabTo(page, '#source1Title')
  await page.keyboard.type('Wer liefert, bestimmt')
  await page.keyboard.press('Control+Enter')
  await page.locator('#source1Address-error').waitFor()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('trouble')
  await tabTo(page, '.trouble a')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('source1Address')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('https://example.org/studie')
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(/\/p\/\d+#p\d+$/)
  const source = page.locator('.cited li')
  expect(await source.textContent()).toBe('[1] Wer liefert, bestimmt (example.org)')
  expect(
    await source
      .getByRole('link', { name: 'Wer liefert, bestimmt' })
      .evaluate((link: HTMLAnchorElement) => [link.href, link.rel]),
  ).toEqual(['https://example.org/studie', 'nofollow ugc noopener noreferrer'])
  await source.getByRole('link', { name: '[1]' }).press('Enter')
  await page.waitForURL(`**${links.threadSources(thread)}#s1`)
  await page.getByRole('heading', { name: 'Quellen dieser Debatte' }).waitFor()
})

test.each([true, false])(
  'by keyboard a mark is set and withdrawn, a moderator settles another, and the author sees it (script: %s)',
  async (script) => {
    const open = await aWindow()
    const [thread, author] = [await aThread({ question }), await aMember()]
    const post = await aPost({ thread, by: author, text: 'Das ist so.' })
    const page = await aVisitor(open, {
      as: await aMember({ name: script ? 'Grete Hermann' : 'Emmy Noether' }),
      language: 'de',
      script,
    })
    const mark = async (reason: string) => {
      await visit(page, links.post(post))
      await page.locator(`#p${post} .menu > summary`).press('Enter')
      await page.locator(`#p${post}`).getByRole('link', { name: 'Hinweis geben' }).press('Enter')
      await page.getByRole('radio', { name: /^Unklar/ }).press('Space')
      await page.getByLabel('Begründung').focus()
      await page.keyboard.type(reason)
      await page.keyboard.press('Enter')
      await page.locator('.post-marks').filter({ hasText: reason }).waitFor()
    }
    await mark('Wer ist „man“?')
    await page.getByRole('button', { name: 'Zurücknehmen' }).press('Enter')
    await page.locator('.post-marks').waitFor({ state: 'detached' })
    await mark('Was genau ist so?')

    const writer = await aVisitor(open, { as: author, language: 'de', script })
    await visit(writer, links.post(post))
    await writer.getByRole('link', { name: '1 Hinweis', exact: true }).press('Enter')
    await writer.getByText('Was genau ist so?').waitFor()

    const moderator = await aVisitor(open, { as: await aModerator(), language: 'de', script })
    await visit(moderator, links.moderation())
    await moderator.getByRole('link', { name: 'Offene Hinweise' }).press('Enter')
    await moderator
      .locator('.mark-list li')
      .filter({ hasText: 'Was genau ist so?' })
      .getByRole('button', { name: 'Berechtigt und erledigt' })
      .press('Enter')
    await moderator.getByText('Kein Hinweis ist offen.').waitFor()
    await visit(writer, links.post(post))
    expect(await writer.locator('.post-marks, .masthead-marks').count()).toBe(0)
  },
)

test('two replies that are written on one page share no id, and a refused one leads to its own field', async () => {
  const open = await aWindow()
  const thread = await aThread({ question })
  const posts = [await aPost({ thread }), await aPost({ thread })]
  const page = await aVisitor(open, { as: await aMember(), language: 'de', expecting: [422] })
  await visit(page, links.thread({ id: thread, title: question }))
  for (const post of posts) {
    await page.locator(`#p${post}`).getByRole('link', { name: 'Antworten', exact: true }).click()
    await page.locator(`#p${post} .reply-form .editor-words`).waitFor()
  }
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id))
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  const second = page.locator(`#p${posts[1]} .reply-form`)
  await second.locator('.editor-words').fill('Das hat man untersucht.')
  await second.locator('.source-fields > summary').click()
  await second.locator('.source-parts input').first().fill('example.org')
  await second.locator('input[value=supports]').check()
  await second.locator('.button').first().click()
  await second.locator('.trouble a').first().click()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe(`p${posts[1]}-source1Address`)
})
