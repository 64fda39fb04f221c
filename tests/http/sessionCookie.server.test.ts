import type { AppLoadContext } from '@remix-run/node'
import { expect, test } from 'vitest'
import { signIn } from '~/domain/identity/signIn.server'
import { dropSession, keepSession, readSession } from '~/http/sessionCookie.server'
import { aMember, freshBrowser, password, someone } from '../domain/identity/identity'

const load = (): AppLoadContext => ({
  nonce: '',
  address: '127.0.0.1',
  document: true,
  memo: new Map(),
  madeOf: new Set(),
  reach: 'own',
  cookies: ['lang=de; Path=/'],
})
const asking = (cookie?: string) =>
  readSession(
    new Request(
      'http://localhost:3000/',
      cookie === undefined ? {} : { headers: { Cookie: cookie } },
    ),
  )

async function aToken() {
  const { email, name } = await aMember()
  return { name, token: await signIn(someone(), { email, password, browser: freshBrowser }) }
}

test('the cookie of a session names its member, among whatever other cookies', async () => {
  const { token, name } = await aToken()
  for (const header of [
    `session=${token}`,
    `lang=de; session=${token};x=1`,
    `mysession=x; session = ${token} `,
  ]) {
    const found = await asking(header)
    expect(found).toMatchObject({ viewer: { name }, setCookie: null })
    expect(found.sessionId).toMatch(/^[0-9a-f]{64}$/)
    expect(found.sessionId).not.toBe(token)
  }
})

test('no cookie is nobody, and nothing is to be cleared', async () => {
  for (const header of [undefined, '', 'lang=de', 'mysession=abc', ';;;=;'])
    expect(await asking(header)).toEqual({ viewer: null, sessionId: null, setCookie: null })
})

test('garbage is nobody, and is cleared', async () => {
  const { token } = await aToken()
  const garbage = [
    '',
    'x',
    '%E0%A4%A',
    '"quoted"',
    'ä\u00ff',
    'a'.repeat(100_000),
    token.toUpperCase(),
    `${token}x`,
    'a'.repeat(40),
    `${token}; session=${token}`,
    `${token}; session=x`,
  ]
  for (const value of garbage) {
    const found = await asking(`session=${value}`)
    expect(found, value.slice(0, 60)).toMatchObject({ viewer: null, sessionId: null })
    expect(found.setCookie).toMatch(/^session=; .*Max-Age=0/)
  }
})

test('a new session takes the place of the clearing, and leaving that of the session', async () => {
  const answer = load()
  dropSession(answer)
  keepSession(answer, 'abc')
  expect(answer.cookies).toEqual([
    'lang=de; Path=/',
    'session=abc; HttpOnly; Max-Age=2592000; Path=/; SameSite=Lax',
  ])
  dropSession(answer)
  expect(answer.cookies).toEqual([
    'lang=de; Path=/',
    'session=; HttpOnly; Max-Age=0; Path=/; SameSite=Lax',
  ])
})
