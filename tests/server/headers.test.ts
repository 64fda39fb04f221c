import { beforeAll, describe, expect, test } from 'vitest'
import { databaseUrl } from '~/config.server'
import { raw } from '../support/served'
import { aSite } from '../support/site'

/** Cached responses, which have no nonce. */
const kept: ReadonlySet<string> = new Set(['a page', 'the same page again'])

const answers = new Map<string, { status: number; headers: Headers; body: string }>()
let url: string

// `aSite` ends with the test that starts it, so one test requests everything.
test('the site answers', async () => {
  const site = await aSite({ DATABASE_URL: databaseUrl(), PUBLIC_URL: 'https://forum.example.org' })
  url = site.url
  const ask = async (name: string, path: string, init: RequestInit = {}) => {
    const response = await fetch(url + path, { redirect: 'manual', ...init })
    answers.set(name, {
      status: response.status,
      headers: response.headers,
      body: await response.text(),
    })
  }
  await ask('a page', '/')
  await ask('the same page again', '/')
  await ask('a page that is not kept', '/sign-in')
  await ask('a page with a session', '/', { headers: { Cookie: 'a=b; __Host-session=0123456789' } })
  await ask('the data of a page', '/_root.data')
  await ask('nothing', '/no/such/page')
  await ask("a stranger's form", '/sign-in', { method: 'POST' })
  await ask('too much', '/sign-in', {
    method: 'POST',
    body: 'a'.repeat(200_000),
    headers: { Origin: 'https://forum.example.org' },
  })
  await ask('too much, as JSON', '/sign-in', {
    method: 'POST',
    body: 'a'.repeat(200_000),
    headers: { Origin: 'https://forum.example.org', Accept: 'application/json' },
  })
  await ask('a path that does not decode', '/%E0%A4%A')
  await ask('a path with a NUL', '/u/%00')
  await ask('a query with a NUL', '/?theme=%00')
  await ask('broken cookies', '/', {
    headers: { Cookie: '=; ;;%E0%A4%A; session; lang=%%%; session=%00' },
  })
  await ask('life', '/livez')
  await ask('readiness', '/readyz')
  const rawHost = await raw(url, 'GET / HTTP/1.1\r\nHost: a b/@c\r\nConnection: close\r\n\r\n')
  expect(rawHost).toMatch(/^HTTP\/1\.1 400 /)
  const absolute = await raw(
    url,
    'GET http://evil.example/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  )
  expect(absolute).toMatch(/^HTTP\/1\.1 400 /)
  const noHttp = await raw(url, 'what is this?\r\n\r\n')
  expect(noHttp).toMatch(/^HTTP\/1\.1 400 /)
  expect(noHttp).toContain(`Content-Security-Policy: default-src 'none'`)
  const longHeader = await raw(url, `GET / HTTP/1.1\r\nHost: x\r\nA: ${'a'.repeat(70_000)}\r\n\r\n`)
  expect(longHeader).toMatch(/^HTTP\/1\.1 431 /)
  const asset = /\/assets\/[\w.-]+\.js/.exec(answers.get('a page')?.body ?? '')?.[0] ?? ''
  await ask('an asset', asset)
})

describe('every answer', () => {
  let all: [string, { status: number; headers: Headers; body: string }][]
  beforeAll(() => void (all = [...answers]))

  test('has the status that fits', () => {
    expect(Object.fromEntries(all.map(([name, { status }]) => [name, status]))).toEqual({
      'a page': 200,
      'the same page again': 200,
      'a page that is not kept': 200,
      'a page with a session': 200,
      'the data of a page': 200,
      nothing: 404,
      "a stranger's form": 403,
      'too much': 413,
      'too much, as JSON': 413,
      'a path that does not decode': 400,
      'a path with a NUL': 400,
      'a query with a NUL': 400,
      'broken cookies': 200,
      life: 200,
      readiness: 200,
      'an asset': 200,
    })
  })

  test('forbids what it does not allow: no script but ours, and none in the page but by a nonce of its own', () => {
    for (const [name, { headers }] of all) {
      const policy = headers.get('Content-Security-Policy')
      expect(policy, name).toMatch(/^default-src 'none';/)
      expect(policy, name).toMatch(
        kept.has(name) ? /script-src 'self';/ : /script-src 'self' 'nonce-[\w+/=]{20,}';/,
      )
      expect(policy, name).not.toContain('unsafe')
      expect(policy, name).toContain(`frame-ancestors 'none'`)
      expect(policy, name).toContain(`base-uri 'none'`)
      expect(policy, name).toContain(`form-action 'self'`)
    }
    const nonces = all
      .filter(([name]) => !kept.has(name))
      .map(
        ([, { headers }]) =>
          /nonce-([^']+)/.exec(headers.get('Content-Security-Policy') ?? '')?.[1],
      )
    expect(new Set(nonces).size).toBe(nonces.length)
  })

  test('has the right content type, leaks little, and stays on TLS', () => {
    for (const [name, { headers }] of all) {
      expect(headers.get('X-Content-Type-Options'), name).toBe('nosniff')
      expect(headers.get('Referrer-Policy'), name).toBe('strict-origin-when-cross-origin')
      expect(headers.get('Strict-Transport-Security'), name).toMatch(/max-age=31536000/)
      expect(headers.has('X-Powered-By'), name).toBe(false)
    }
  })

  test('says what a cache may do with it', () => {
    const caching = (name: string) => answers.get(name)?.headers.get('Cache-Control')
    expect(caching('a page')).toBe('public, max-age=0, s-maxage=1, must-revalidate')
    expect(caching('a page that is not kept')).toBe('public, max-age=0, must-revalidate')
    expect(caching('nothing')).toBe('public, max-age=0, must-revalidate')
    expect(answers.get('a page')?.headers.get('Vary')).toMatch(/Accept-Language, Cookie/)
    expect(caching('a page with a session')).toBe('no-store')
    expect(caching("a stranger's form")).toBe('no-store')
    expect(caching('too much')).toBe('no-store')
    expect(caching('an asset')).toBe('public, max-age=31536000, immutable')
  })

  test('has a script of ours alone, and its fault is a page or a problem', () => {
    const scripts = [...(answers.get('a page')?.body ?? '').matchAll(/<script\b[^>]*>/g)].map(
      ([tag]) => tag,
    )
    expect(scripts.length).toBeGreaterThan(0)
    for (const tag of scripts) expect(tag).toMatch(/src="\/assets\/[\w.-]+\.js"/)
    expect(answers.get('too much')?.body).toContain('<h1>Das ist zu viel auf einmal</h1>')
    expect(JSON.parse(answers.get('too much, as JSON')?.body ?? '')).toMatchObject({ status: 413 })
  })
})
