import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { locales } from '~/domain/context'
import { links } from '~/links'
import { aVisitor, aWindow, visit } from '../support/browser'
import { aMember } from '../support/builders.server'
import { checkedWidth, pageFaults } from '../support/pageFaults'
import { aTown, people, type Town } from './town'

let town: Promise<Town> | undefined

/** Returns the town that the tests below share, created after the empty forum was checked. */
const theTown = () => (town ??= aTown('de'))

test('the pages of an empty forum pass all page checks', async () => {
  const open = await aWindow()
  const moderator = await aMember({ role: 'moderator' })
  const page = await aVisitor(open, { as: moderator, language: 'de' })
  const faults: string[] = []
  for (const path of [
    links.front(),
    links.themes(),
    links.member(moderator.viewer.name),
    links.moderation(),
    links.moderation({ after: 1 }),
    links.manageThemes(),
    links.audit(),
  ]) {
    await visit(page, path)
    faults.push(...(await pageFaults(page)))
  }
  expect(faults).toEqual([])
})

test.each(people.flatMap((as) => locales.map((language) => [as, language] as const)))(
  'every page passes all page checks: %s, %s',
  async (as, language) => {
    const { pages, ...town } = await theTown()
    const open = await aWindow()
    const faults: string[] = []
    const page = await aVisitor(open, {
      as: town[as],
      language,
      width: checkedWidth[language],
      expecting: [403, 404, 410],
    })
    for (const { path, status } of pages.filter((one) => one.as === as)) {
      expect(await visit(page, path), path).toBe(status)
      faults.push(...(await pageFaults(page)))
    }
    expect(faults).toEqual([])
  },
  300_000,
)

test.each(locales)(
  'every rejected or opened form passes all page checks: %s',
  async (language) => {
    const { member, moderator, debate } = await theTown()
    const open = await aWindow()
    const faults: string[] = []
    const look = async (page: Page, shows: string) => {
      await page.locator(shows).first().waitFor()
      faults.push(...(await pageFaults(page)))
    }
    const visitor = { language, width: checkedWidth[language], expecting: [422] }

    const stranger = await aVisitor(open, visitor)
    await visit(stranger, links.signUp())
    await stranger.locator('#name').fill('Moderation')
    await stranger.locator('#email').fill('a@b')
    await stranger.locator('#password').fill('x')
    await stranger.locator('main .button').click()
    await look(stranger, '.trouble')

    const writer = await aVisitor(open, { ...visitor, as: member })
    await visit(writer, links.answerThread(debate))
    await writer.locator('.editor-words').fill('So wird es aussehen.')
    await writer.locator('[formaction]').click()
    await writer.locator('.preview').waitFor()
    await writer.locator('.editor-tool[aria-expanded]').click()
    await writer
      .locator('.reply-form')
      .evaluate((form: HTMLFormElement) => (form.noValidate = true))
    await writer.locator('.reply-form .button').first().click()
    await look(writer, '.trouble')
    // As a browser without script sends it.
    await writer.locator('.reply-form').evaluate((form: HTMLFormElement) => {
      form.action = '/preview'
      form.submit()
    })
    await writer.waitForURL('**/preview')
    await look(writer, '.preview')
    await visit(writer, links.front())
    await writer.locator('.masthead summary').click()
    await look(writer, '.menu[open]')
    await writer.keyboard.press('?')
    await look(writer, 'dialog[open]')

    const editor = await aVisitor(open, { ...visitor, as: moderator })
    await visit(editor, links.newArticle())
    await editor
      .locator('#text')
      .fill(
        '# Ein Artikel\n\nWer setzt die Standards? Das ist die Frage.\n\n## Mehr\n\nUnd wer zahlt dafür?',
      )
    await editor.locator('main .button').click()
    await look(editor, '.proposal')
    await editor.locator('#title').fill('')
    await editor.locator('main .button').click()
    await look(editor, '.trouble')
    expect(faults).toEqual([])
  },
  240_000,
)
