import { chromium as playwright, type Browser, type Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { databaseUrl } from '~/config.server'
import { database } from '~/db/client.server'
import type { Locale, MemberContext } from '~/domain/context'
import { startSession } from '~/domain/identity/startSession.server'
import { chromium } from './chromium'
import { aSite, type Site } from './site'

const quietly = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** The built site on this test file's own database, and a browser to look at it with; both go with the test. */
export async function aWindow(): Promise<{ site: Site; browser: Browser }> {
  const executablePath = chromium()
  if (executablePath === null) throw new Error('There is no Chromium for this test: install it, or set CHROMIUM_PATH.')
  const [site, browser] = await Promise.all([aSite({ DATABASE_URL: databaseUrl() }), playwright.launch({ executablePath, args: quietly })])
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
export async function aVisitor({ site, browser }: { site: Site; browser: Browser }, visitor: Visitor = {}): Promise<Page> {
  const { as = null, language = 'en', width = 1280, script = true, expecting = [] } = visitor
  const context = await browser.newContext({
    baseURL: site.url,
    locale: language === 'de' ? 'de-DE' : 'en-GB',
    viewport: { width, height: 800 },
    javaScriptEnabled: script,
    reducedMotion: 'reduce',
  })
  if (as) await context.addCookies([{ name: 'session', value: await sessionOf(as), url: site.url, httpOnly: true, sameSite: 'Lax' }])
  const complaints: string[] = []
  context.on('console', (message) => {
    // The statuses of answers are judged below.
    if (message.type() === 'error' && !message.text().includes('the server responded with a status of')) complaints.push(message.text())
  })
  context.on('weberror', (error) => complaints.push(String(error.error().stack)))
  context.on('response', (answer) => {
    if (answer.status() >= 400 && !expecting.includes(answer.status())) complaints.push(`${answer.status()} ${answer.request().method()} ${answer.url()}`)
  })
  onTestFinished(() => expect(complaints, 'what the browser complained about').toEqual([]))
  return context.newPage()
}

async function sessionOf({ viewer }: MemberContext): Promise<string> {
  const member = await database().member.findUniqueOrThrow({ where: { id: viewer.id }, select: { id: true, passwordHash: true } })
  return startSession({ db: database(), viewer: null, now: new Date() }, member, { userAgent: null, sessionId: null })
}
