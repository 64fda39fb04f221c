import { expect, test } from 'vitest'
import { chooseLocale, cookieValue, preferredLocale } from '~/http/locale'

const asked = (url: string, headers: Record<string, string> = {}) =>
  chooseLocale(new Request(`http://localhost${url}`, { headers }), 'de')

test('the address wins over the cookie, the cookie over the browser, the browser over the default', () => {
  expect(asked('/?lang=en', { Cookie: 'lang=de', 'Accept-Language': 'de' })).toBe('en')
  expect(asked('/', { Cookie: 'a=b; lang=en', 'Accept-Language': 'de' })).toBe('en')
  expect(asked('/', { 'Accept-Language': 'fr, en;q=0.8, de;q=0.3' })).toBe('en')
  expect(asked('/', { 'Accept-Language': 'de-AT, en;q=0.9' })).toBe('de')
  expect(asked('/', { 'Accept-Language': 'fr' })).toBe('de')
  expect(asked('/')).toBe('de')
})

test('without an address that names one, the cookie wins over the browser, and the browser over the default', () => {
  expect(preferredLocale('a=b; lang=en', 'de', 'de')).toBe('en')
  expect(preferredLocale('lang=fr', 'en', 'de')).toBe('en')
  expect(preferredLocale(null, null, 'de')).toBe('de')
})

test('unknown languages are ignored', () => {
  expect(asked('/?lang=xx', { Cookie: 'lang=%00', 'Accept-Language': 'en;q=0' })).toBe('de')
  expect(asked('/', { 'Accept-Language': 'en;q=zzz,'.repeat(2_000) })).toBe('en')
})

test('a cookie is found by its whole name', () => {
  expect(cookieValue('xlang=de; lang=en', 'lang')).toBe('en')
  expect(cookieValue(null, 'lang')).toBeNull()
})
