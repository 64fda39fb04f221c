import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openBuiltin } from '~/domain/articles/openBuiltin.server'
import { links } from '~/links'
import { aVisitor, aWindow, visit } from '../support/browser'
import { aMember, aModerator, aPost, aReader, aThread } from '../support/builders.server'

const question = 'Wer setzt die Standards?'
const kB = 1_000

/** Creates a debate that uses every font face. */
async function aDebate() {
  const id = await aThread({ question })
  const first = await aPost({
    thread: id,
    text: `Wer *baut*, **entscheidet**: „Übermaß“ – so heißt es, naïve façade, 5 €.\n\n${'Das wird man sehen. '.repeat(40)}`,
  })
  await aPost({
    thread: id,
    parent: first,
    text: 'Ein Wort, das nur hier steht: Zweck*verbands*umlage.',
  })
  for (let n = 0; n < 6; n++)
    await aPost({ thread: id, parent: first, text: 'Und noch ein *Grund*. '.repeat(20) })
  return { id, first, address: links.thread({ id, title: question }) }
}

/** Returns the bytes transferred by type while the page was opened. */
async function transferred(page: Page, path: string): Promise<Record<string, number>> {
  const session = await page.context().newCDPSession(page)
  const kinds = new Map<string, string>()
  const sums: Record<string, number> = {}
  session.on('Network.responseReceived', ({ requestId, type }) => void kinds.set(requestId, type))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'unknown'
    sums[kind] = (sums[kind] ?? 0) + encodedDataLength
  })
  await session.send('Network.enable')
  await visit(page, path)
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(1_000)
  return sums
}

/** Returns the layout shift of visible content. */
const shifted = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            sum += (entry as PerformanceEntry & { value: number }).value
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(sum), 300)
      }),
  )

test('a reader’s page brings little: script, style and type within their bounds', async () => {
  const open = await aWindow()
  const { address, first } = await aDebate()
  await openBuiltin(aReader())
  for (const path of [address, links.post(first), links.front()]) {
    const page = await aVisitor(open, { language: 'de', width: 360 })
    const bytes = await transferred(page, path)
    expect(bytes.Script, `script of ${path}`).toBeLessThanOrEqual(15 * kB)
    expect(bytes.Stylesheet, `style of ${path}`).toBeLessThanOrEqual(15 * kB)
    expect(bytes.Font, `type of ${path}`).toBeLessThanOrEqual(80 * kB)
    expect(bytes.Font, `type of ${path}`).toBeGreaterThan(50 * kB)
    expect(bytes.Document, `${path} itself`).toBeLessThanOrEqual(20 * kB)
  }
})

test('nothing moves when the type comes late, or not at all', async () => {
  const open = await aWindow()
  const { address, first } = await aDebate()
  await openBuiltin(aReader())
  const ways = [
    ...[0, 1_500, null].map((wait) => ({ path: address, wait })),
    ...[links.post(first), links.front()].map((path) => ({ path, wait: 1_500 })),
  ]
  for (const { path, wait } of ways)
    for (const width of [360, 1_280]) {
      const page = await aVisitor(open, { language: 'de', width })
      await page.route('**/*.woff2', async (route) => {
        if (wait === null) return
        await new Promise((resolve) => setTimeout(resolve, wait))
        await route.continue().catch(() => {})
      })
      await page.goto(path, { waitUntil: 'domcontentloaded' })
      await page.waitForTimeout(2_500)
      expect(await shifted(page), `${path} after ${wait} ms at ${width} px`).toBe(0)
    }
}, 240_000)

test('every letter of German and its neighbours is of the house’s type', async () => {
  const open = await aWindow()
  const { address, first } = await aDebate()
  const page = await aVisitor(open, { language: 'de' })
  await visit(page, address)
  await page.evaluate(() => document.fonts.ready)
  await page.reload()
  const session = await page.context().newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument', { depth: 0 })
  const { nodeId } = await session.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: `#p${first} .words`,
  })
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
  expect(fonts.filter(({ isCustomFont }) => !isCustomFont)).toEqual([])
  expect(fonts.length).toBeGreaterThan(0)
})

test('what a post says crosses the wire once, for members too, and the page they take over is the one that was sent', async () => {
  const open = await aWindow()
  const { address, first } = await aDebate()
  const word = 'Zweckverbandsumlage'
  for (const path of [address, links.post(first)])
    for (const as of [null, await aMember()]) {
      const page = await aVisitor(open, { as, language: 'de' })
      const sent = page.waitForResponse((answer) => new URL(answer.url()).pathname === path)
      await visit(page, path)
      // The structured data contains the plain text only.
      expect(
        (await (await sent).text()).match(/Zweck(<|\\u003c)em/gi),
        `${path} as ${as ? 'member' : 'reader'}`,
      ).toHaveLength(1)
      await page.getByText(word).waitFor()
    }
  // Revalidated data contains the texts, and they stay.
  const page = await aVisitor(open, { as: await aModerator(), language: 'de' })
  await visit(page, address)
  await page.locator('.curate > summary').click()
  const read = page.waitForResponse(
    (answer) =>
      new URL(answer.url()).pathname.endsWith('.data') && answer.request().method() === 'GET',
  )
  await page.getByRole('button', { name: 'Debatte schließen' }).click()
  await read
  await page.waitForTimeout(300)
  await page.getByText(word).waitFor()
  expect(await page.locator('.words:empty').count()).toBe(0)
}, 240_000)

test('the editor’s style comes with the editor, not with pages that are only read', async () => {
  const open = await aWindow()
  const { address } = await aDebate()
  const page = await aVisitor(open, { language: 'de' })
  await visit(page, address)
  const sheets = await page.evaluate(() =>
    [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
      .join('\n'),
  )
  expect(sheets).not.toContain('.editor-toolbar')
})
