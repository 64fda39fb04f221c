import { performance } from 'node:perf_hooks'
import { afterEach, expect, test } from 'vitest'
import type { AppLoadContext } from '@remix-run/node'
import { database } from '~/db/client.server'
import type { RequestContext } from '~/http/requestContext.server'
import { pathAfterSignIn, throttleSignUp, throttleSignIn } from '~/http/signInThrottle.server'
import { localeCookieHeader, withoutLocale } from '~/http/localeCookie.server'
import { someone } from '../domain/identity/identity'

afterEach(() => database().limit.deleteMany())

function from(address: string): RequestContext {
  const request = new Request('http://localhost:3000/sign-in', { method: 'POST' })
  const load: AppLoadContext = {
    nonce: '',
    address,
    document: true,
    memo: new Map(),
    madeOf: new Set(),
    reach: 'own',
    cookies: [],
  }
  return {
    ...someone(),
    locale: 'de',
    request,
    url: new URL(request.url),
    params: {},
    loadContext: load,
    sessionId: null,
  }
}

const lasting = async (work: Promise<void>) => {
  const begun = performance.now()
  await work
  return performance.now() - begun
}

test('six tries a minute come from one address, the seventh has to wait, and other addresses do not', async () => {
  for (let i = 0; i < 6; i++) await throttleSignIn(from('192.0.2.1'), `a${i}@example.org`)
  await expect(throttleSignIn(from('192.0.2.1'), 'b@example.org')).rejects.toMatchObject({
    kind: 'tooMany',
    reason: 'identity.tooManyTries',
  })
  await throttleSignIn(from('192.0.2.2'), 'b@example.org')
})

test('an account that is tried more often than ten times an hour answers later, and is never locked', async () => {
  const times = []
  for (let i = 0; i < 11; i++)
    times.push(
      await lasting(
        throttleSignIn(from(`192.0.2.${i}`), i % 2 ? 'Anna@Example.org' : 'anna@example.org'),
      ),
    )
  expect(Math.max(...times.slice(0, 10))).toBeLessThan(900)
  expect(times[10]).toBeGreaterThan(950)
  const { count } = await database().limit.updateMany({
    where: { key: { endsWith: ':1' } },
    data: { points: 10 },
  })
  expect(count).toBe(1)
  expect(await lasting(throttleSignIn(from('192.0.2.99'), 'anna@example.org'))).toBeGreaterThan(
    1_950,
  )
}, 20_000)

test('the table of limits keeps no e-mail address', async () => {
  await throttleSignIn(from('192.0.2.1'), 'anna@example.org')
  expect(JSON.stringify(await database().limit.findMany({ select: { key: true } }))).not.toContain(
    'anna',
  )
})

test('three accounts a day come from one address', async () => {
  for (let i = 0; i < 3; i++) await throttleSignUp(from('192.0.2.1'))
  await expect(throttleSignUp(from('192.0.2.1'))).rejects.toMatchObject({
    reason: 'identity.tooManyAccounts',
  })
  await expect(throttleSignUp(from('192.0.2.1'))).rejects.toSatisfy(
    (refusal: { details: { retryAfter: number } }) => refusal.details.retryAfter > 80_000,
  )
})

test.each([
  ['/t/1/x?page=2#p3', '/t/1/x?page=2#p3'],
  [null, '/'],
  ['', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['t/1', '/'],
  ['/sign-in', '/'],
  ['/sign-in?to=/sign-in', '/'],
  ['/Sign-Up/', '/'],
  ['/sign-out', '/'],
  ['/sign-inside', '/sign-inside'],
])('from the door to %j the way leads to %s', (to, path) => {
  expect(pathAfterSignIn(to)).toBe(path)
})

test('a chosen language is kept, and an address does not contradict it', () => {
  expect(localeCookieHeader('en')).toBe('lang=en; Max-Age=31536000; Path=/; SameSite=Lax; HttpOnly')
  expect(withoutLocale('/t/1/x?lang=de&page=2#p3')).toBe('/t/1/x?page=2#p3')
  expect(withoutLocale('/?lang=de')).toBe('/')
  expect(withoutLocale('/u/J%C3%B6rg?page=2')).toBe('/u/J%C3%B6rg?page=2')
})
