import {
  chromium as playwright,
  type Browser,
  type BrowserContext,
  type Page,
  type Response,
} from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { databaseUrl } from '~/config.server'
import { database } from '~/db/client.server'
import type { Locale, MemberContext } from '~/domain/context'
import { startSession } from '~/domain/identity/startSession.server'
import { chromium } from './chromium'
import { aSite, type Site } from './site'

const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The built site on this test file's own database, and a browser to look at it with; both go with the test. */
export async function aWindow(): Promise<{ site: Site; browser: Browser }> {
  const executablePath = chromium()
  if (executablePath === null)
    throw new Error('There is no Chromium for this test: install it, or set CHROMIUM_PATH.')
  const [site, browser] = await Promise.all([
    aSite({ DATABASE_URL: databaseUrl() }),
    playwright.launch({ executablePath, args: quietly }),
  ])
  onTestFinished(() => browser.close())
  return { site, browser }
}

type Visitor = {
  /** Who is signed in already. */
  as?: MemberContext | null
  language?: Locale
  width?: number
  /** Whether the browser runs scripts. */
  script?: boolean
  /** The statuses of failure that the test is about. */
  expecting?: readonly number[]
}

/** A visitor's first page, still blank. Whatever their browser complains about fails the test, a broken policy for content included. */
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
    // The statuses of answers are judged below.
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
  onTestFinished(() => expect(complaints, 'what the browser complained about').toEqual([]))
  return context.newPage()
}

/** Opens an address, and again while a machine busy with other tests turns any of its requests away. */
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

/** How many requests of a browser were refused because there was too much to do; nothing had happened then. */
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
