import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import remix from '../../remix.config.js'
import { locales } from '~/domain/context'
import { links } from '~/links'
import { aVisitor, aWindow, visit } from '../support/browser'
import { aMember } from '../support/builders.server'
import { aTown, type Town } from './town'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What is wrong with the page as it stands, in both colour schemes: one line each. Only colours differ between them. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await new AxeBuilder({ page }).withTags(rules).analyze()
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']).analyze()
  return [light, dark].flatMap(({ violations }, at) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target, any, all, none }) => `${at === 0 ? 'light' : 'dark'} ${page.url()} ${id}: ${target.join(' ')} (${[...any, ...all, ...none].map(({ message }) => message).join('; ')})`)),
  )
}

let town: Town

test('an empty forum has no faults that a machine can find', async () => {
  const open = await aWindow()
  const moderator = await aMember({ role: 'moderator' })
  const page = await aVisitor(open, { as: moderator, language: 'de' })
  const faults: string[] = []
  for (const path of [links.front(), links.themes(), links.member(moderator.viewer.name), links.moderation(), links.moderation({ page: 2 }), links.manageThemes(), links.audit()]) {
    await visit(page, path)
    faults.push(...(await faultsOf(page)))
  }
  expect(faults).toEqual([])
})

test.each(locales)('no page has a fault that a machine can find: %s', async (language) => {
  town ??= await aTown('de')
  const open = await aWindow()
  const faults: string[] = []
  for (const as of ['reader', 'member', 'moderator'] as const) {
    const page = await aVisitor(open, { as: as === 'reader' ? null : town[as], language, width: language === 'de' ? 360 : 1280, expecting: [403, 404] })
    for (const { path, status } of town.pages.filter((one) => one.as === as)) {
      expect(await visit(page, path), path).toBe(status ?? 200)
      faults.push(...(await faultsOf(page)))
    }
  }
  expect(faults).toEqual([])
}, 150_000)
