import { expect, test } from 'vitest'
import { aVisitor, aWindow, visit } from '../support/browser'
import { aTown, people } from './town'

// 320 px is what a window of 1280 px shows when it is enlarged to 400 %.
const widths = [320, 360, 768, 1280]

test('no page scrolls sideways with its menus open, however narrow the window and however long the words', async () => {
  const { pages, ...town } = await aTown('de')
  const open = await aWindow()
  const wide: string[] = []
  for (const as of people) {
    const page = await aVisitor(open, { as: town[as], language: 'de', expecting: [403, 404, 410] })
    for (const { path } of pages.filter((one) => one.as === as)) {
      await visit(page, path)
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 })
        const beyond = await page.evaluate(() => {
          document.querySelectorAll('details').forEach((one) => (one.open = true))
          return document.documentElement.scrollWidth - document.documentElement.clientWidth
        })
        if (beyond > 0) wide.push(`${path} as ${as}: ${beyond} px beyond ${width}`)
      }
    }
  }
  expect(wide).toEqual([])
}, 240_000)
