import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { links } from '~/links'
import { aVisitor, aWindow } from '../support/browser'
import { aPost, aThread } from '../support/builders.server'

/** Serves an article on another port, as another site, until the test ends. */
async function anArticle(body: string): Promise<string> {
  const server = createServer(
    (_req, res) =>
      void res
        .setHeader('Content-Type', 'text/html')
        .end(
          `<!doctype html><link rel="icon" href="data:,"><title>Artikel</title><p>Davor.</p>${body}<p>Danach.</p>`,
        ),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

async function aDebate() {
  const thread = await aThread({ question: 'Wer setzt die Standards?' })
  await aPost({ thread, text: 'Wer baut, entscheidet.' })
  await aPost({ thread, stance: 'opposes', text: 'Wer kauft, entscheidet. '.repeat(12) })
  return thread
}

test('an article on another site shows a debate as high as it is, however wide, and without a cookie', async () => {
  const open = await aWindow()
  const thread = await aDebate()
  const page = await aVisitor(open, { language: 'de' })
  const frame = `<iframe data-standpunkt src="${open.site.url}${links.embed(thread)}" style="border:0;width:100%"></iframe>`
  await page.goto(
    await anArticle(`${frame}<script async src="${open.site.url}/embed.js"></script>`),
  )
  const inside = page.frameLocator('iframe')
  await inside.getByRole('heading', { name: 'Wer setzt die Standards?' }).waitFor()
  const heights = () => page.evaluate(() => document.querySelector('iframe')?.clientHeight ?? 0)
  const wanted = () =>
    inside.locator('html').evaluate((html) => Math.ceil(html.getBoundingClientRect().height))
  await expect.poll(async () => (await heights()) - (await wanted())).toBe(0)
  const wide = await heights()
  expect(wide).toBeGreaterThan(200)
  await page.setViewportSize({ width: 340, height: 800 })
  await expect.poll(heights).toBeGreaterThan(wide)
  await expect.poll(async () => (await heights()) - (await wanted())).toBe(0)
  expect(await inside.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(
    0,
  )
  expect(await page.context().cookies()).toEqual([])
})

test('a frame that may keep nothing and send nothing still shows the debate, and takes up new counts', async () => {
  const open = await aWindow()
  const thread = await aDebate()
  const page = await aVisitor(open, { language: 'de' })
  await page.clock.install()
  await page.goto(
    await anArticle(
      `<script async src="${open.site.url}/embed.js"></script><iframe data-standpunkt sandbox="allow-scripts allow-popups" src="${open.site.url}${links.embed(thread)}" style="width:100%"></iframe>`,
    ),
  )
  const counts = page.frameLocator('iframe').locator('[data-live]')
  expect(await counts.innerText()).toContain('2 Argumente')
  await aPost({ thread, stance: 'asks', text: 'Warum?' })
  await page.clock.runFor(61_000)
  await expect.poll(() => counts.innerText()).toContain('3 Argumente')
  expect(await counts.innerText()).toContain('1 fragt nach')
})

test('without script a frame shows all of it', async () => {
  const open = await aWindow()
  const page = await aVisitor(open, { language: 'de', script: false })
  await page.goto(
    await anArticle(
      `<iframe src="${open.site.url}${links.embed(await aDebate())}" height="600"></iframe>`,
    ),
  )
  await page.frameLocator('iframe').getByText('Wer baut, entscheidet.').waitFor()
})
