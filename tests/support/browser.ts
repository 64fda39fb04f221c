import {
  chromium as playwright,
  type Browser,
  type BrowserContext,
  type Page,
  type Response,
} from 'playwright-core'
import { afterAll, expect, inject, onTestFinished } from 'vitest'
import { databaseUrl } from '~/config.server'
import { database } from '~/db/client.server'
import type { Locale, MemberContext } from '~/domain/context'
import { startSession } from '~/domain/identity/startSession.server'
import { startSite, type Site } from './site'

type Window = { site: Site; browser: Browser }

let shared: Promise<Window> | undefined

/**
 * Returns the built site on this test file's own database, and a browser connection.
 * Both start with the first test that asks for them and are shared by the tests of one file.
 */
export const aWindow = (): Promise<Window> => (shared ??= openWindow())

async function openWindow(): Promise<Window> {
  const endpoint = inject('browserEndpoint')
  if (endpoint === null)
    throw new Error('There is no Chromium for this test: install it, or set CHROMIUM_PATH.')
  const [site, browser] = await Promise.all([
    startSite({ DATABASE_URL: databaseUrl() }),
    playwright.connect(endpoint),
  ])
  return { site, browser }
}

afterAll(async () => {
  if (shared === undefined) return
  const { site, browser } = await shared
  await browser.close()
  await site.end()
})

type Visitor = {
  /** The signed-in member. */
  as?: MemberContext | null
  language?: Locale
  width?: number
  /** Whether the browser runs scripts. */
  script?: boolean
  /** Error statuses that the test expects. */
  expecting?: readonly number[]
}

/**
 * Opens a visitor's first page, still blank. Errors in the console, including violations of the
 * Content-Security-Policy, fail the test.
 */
export async function aVisitor(
  { site, browser }: { site: Site; browser: Browser },
  visitor: Visitor = {},
): Promise<Page> {
  const { as = null, language = 'en', width = 1280, script = true, expecting = [] } = visitor
  const context = await browser.newContext({
    baseURL: site.url,
    locale: language === 'de' ? 'de-DE' : 'en-GB',
    viewport: { width, height: 800 },
    javaScriptEnabled: script,
    reducedMotion: 'reduce',
  })
  if (as)
    await context.addCookies([
      {
        name: 'session',
        value: await sessionOf(as),
        url: site.url,
        httpOnly: true,
        sameSite: 'Lax',
      },
    ])
  const complaints: string[] = []
  context.on('console', (message) => {
    // Statuses are checked below.
    if (
      message.type() === 'error' &&
      !message.text().includes('the server responded with a status of')
    )
      complaints.push(message.text())
  })
  context.on('weberror', (error) => complaints.push(String(error.error().stack)))
  context.on('response', (answer) => {
    if (isTurnedAway(answer)) turnedAway.set(context, (turnedAway.get(context) ?? 0) + 1)
    else if (answer.status() >= 400 && !expecting.includes(answer.status()))
      complaints.push(`${answer.status()} ${answer.request().method()} ${answer.url()}`)
  })
  onTestFinished(async () => {
    await context.close()
    expect(complaints, 'errors in the console, and unexpected statuses').toEqual([])
  })
  return context.newPage()
}

/** Opens an address, with retries while a busy machine rejects any of its requests. */
export async function visit(page: Page, path: string): Promise<number> {
  for (let left = 20; ; left--) {
    const before = turnedAway.get(page.context()) ?? 0
    const answer = await page.goto(path)
    if (left === 0 || (turnedAway.get(page.context()) ?? 0) === before) return answer?.status() ?? 0
    await page.waitForTimeout(500)
  }
}

/** Opens a page and waits until it follows its thread. */
export async function follow(page: Page, path: string): Promise<void> {
  const begun = page.waitForResponse(
    (answer) => new URL(answer.url()).pathname.startsWith('/live/t/') && answer.status() === 200,
  )
  await visit(page, path)
  await begun
}

/** The number of a browser's requests that were rejected because of overload. */
const turnedAway = new WeakMap<BrowserContext, number>()

const isTurnedAway = (answer: Response) =>
  answer.status() === 503 && answer.headers()['retry-after'] === '2'

async function sessionOf({ viewer }: MemberContext): Promise<string> {
  const member = await database().member.findUniqueOrThrow({
    where: { id: viewer.id },
    select: { id: true, passwordHash: true },
  })
  return startSession({ db: database(), viewer: null, now: new Date() }, member, {
    userAgent: null,
    sessionId: null,
  })
}
