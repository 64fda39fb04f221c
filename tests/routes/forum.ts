import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, expect } from 'vitest'
import { databaseUrl } from '~/config.server'
import type { MemberContext, Role } from '~/domain/context'
import { aMember, password } from '../domain/identity/identity'
import { aBrowser, type Browser } from '../support/browse'
import { says } from '../support/site'

export { password }

export type Forum = {
  url: string
  /** Returns the errors that the site has logged so far. */
  faults(): string[]
}

/** Starts the built site on this test file's database, until the last test has ended. */
export async function theForum(): Promise<Forum> {
  const { PATH = '', HOME = '' } = process.env
  const settings = {
    LOG_LEVEL: 'error',
    PORT: '0',
    DATABASE_URL: databaseUrl(),
    TRUST_PROXY: '1',
    DEFAULT_LOCALE: 'de',
  }
  const child = spawn(process.execPath, ['server/start.js'], {
    env: { NODE_ENV: 'production', PATH, HOME, ...settings },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (piece: string) => (said += piece))
  const ended = once(child, 'close').then(([code]) => Number(code))
  afterAll(async () => {
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  })
  const [, url = ''] = await says({ child, output: () => said, ended }, /^Standpunkt: (\S+)$/m)
  return { url, faults: () => said.split('\n').filter((line) => line.includes('"fault"')) }
}

/** A member with a browser that is signed in. */
export type Somebody = {
  id: number
  name: string
  email: string
  context: MemberContext
  browser: Browser
}

/** Creates a member and signs them in through the form. */
export async function aSomebody(
  forum: Forum,
  {
    role = 'member',
    name,
    language = 'en',
  }: { role?: Role; name?: string; language?: 'de' | 'en' } = {},
): Promise<Somebody> {
  const member = await aMember(name === undefined ? { role } : { role, name })
  return { ...member, browser: await signedIn(forum, member.email, language) }
}

/** Returns a new browser in which this member is signed in. */
export async function signedIn(
  forum: Forum,
  email: string,
  language: 'de' | 'en' = 'en',
): Promise<Browser> {
  const browser = aBrowser(forum.url, { language })
  const entered = await browser.submit(await browser.get('/sign-in'), '/sign-in', {
    email,
    password,
  })
  expect(entered.status).toBe(302)
  return browser
}
