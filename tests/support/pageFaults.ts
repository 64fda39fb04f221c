import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import type { Locale } from '~/domain/context'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

// 320 px is what a window of 1280 px shows at a zoom of 400 %.
const widths = [320, 360, 768, 1280]

/** The window in which the pages of a language are checked, in pixels. */
export const checkedWidth: Record<Locale, number> = { de: 360, en: 1280 }

type Check = { message: string }
type Violation = {
  id: string
  nodes: { target: unknown[]; any: Check[]; all: Check[]; none: Check[] }[]
}

/**
 * Runs all checks of an opened page and returns its faults, one line each: axe's rules (headings,
 * names, contrast …) in the light colour scheme, the colour rules in the dark one, and overflow at
 * four widths with all menus open. `aVisitor` collects console errors itself.
 */
export async function pageFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' })
  // Our pages have no frames, and without legacy mode each run opens a page of its own.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(rules)
    .analyze()
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await colourViolations(page)
  return [...describe(page, violations), ...describe(page, dark), ...(await overflow(page))]
}

/** Opens all foldable parts of a page's content before it is checked. */
export const openDetails = (page: Page): Promise<void> =>
  page.evaluate(() =>
    document.querySelectorAll('main details').forEach((one) => one.setAttribute('open', '')),
  )

/** Only colours differ between the colour schemes; axe is already loaded in the page. */
const colourViolations = (page: Page): Promise<Violation[]> =>
  page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: Violation[] }> }
    }
    const { violations } = await axe.run({
      resultTypes: ['violations'],
      runOnly: ['color-contrast', 'link-in-text-block'],
    })
    return violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ target, any, all, none }) => ({ target, any, all, none })),
    }))
  })

const describe = (page: Page, violations: readonly Violation[]): string[] =>
  violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, any, all, none }) =>
        `${page.url()} ${id}: ${target.join(' ')} (${[...any, ...all, ...none].map(({ message }) => message).join('; ')})`,
    ),
  )

async function overflow(page: Page): Promise<string[]> {
  const before = page.viewportSize()
  const folded = await page.evaluate(() =>
    [...document.querySelectorAll('details')].map((one, index) => {
      const { open } = one
      one.open = true
      return open ? -1 : index
    }),
  )
  const faults: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    if (beyond > 0) faults.push(`${page.url()} scrolls sideways: ${beyond} px beyond ${width}`)
  }
  await page.evaluate((indexes) => {
    const all = document.querySelectorAll('details')
    for (const index of indexes) if (index >= 0 && all[index]) all[index].open = false
  }, folded)
  if (before) await page.setViewportSize(before)
  return faults
}
