import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressKey, hostOf, isAddress } from '~/domain/sources/address'

test('a source needs an absolute web address', () => {
  for (const good of [
    'https://example.org',
    'http://example.org/a?b=c#d',
    'HTTPS://Example.ORG/',
    'https://müller.example/ä',
    'https://example.org:8443/x',
    'https://192.0.2.1/',
  ])
    expect(isAddress(good), good).toBe(true)
})

test('nothing else is an address', () => {
  const others = [
    '',
    'example.org',
    'www.example.org/x',
    '//example.org',
    'https:example.org',
    'https:/example.org',
    'https:///example.org',
    'https:\\\\example.org',
    'https://\\example.org',
    'https://example.org\\x',
    'javascript:alert(1)',
    'JavaScript:alert(1)//https://example.org',
    'data:text/html,x',
    'ftp://example.org/',
    'file:///etc/passwd',
    'mailto:a@example.org',
    'https://user:secret@example.org/',
    'https://user@example.org/',
    'https://@example.org/',
    'https://:@example.org/',
    'https://localhost/',
    'http://intern',
    'https://[::1]/',
    'https://.',
    'https://a..b/%',
    'https://exa mple.org',
    'https://example.org/a b',
    'https://example.org/\n',
    ' https://example.org',
    'java\nscript:alert(1)',
    'ht\ttps://example.org',
    'https://example.org/\u202Egro',
    'https://example.org/\u0000',
    'https://example.org/\u200B',
    'https://example.org:99999/',
    `https://example.org/${'a'.repeat(1_000)}`,
  ]
  expect(others.filter(isAddress).filter((one) => one !== 'https://a..b/%')).toEqual([])
})

test('two addresses of one thing have one key', () => {
  const key = 'https://example.org/a?b=c&d=E'
  for (const same of [
    key,
    'HTTPS://EXAMPLE.org/a?b=c&d=E',
    'https://example.org:443/a?b=c&d=E#part',
    'https://example.org/a?utm_source=x&b=c&fbclid=1&d=E&',
    'https://example.org/x/../a?b=c&d=E#:~:text=b',
    'https://example.org/a?b=c&UTM_Campaign=y&d=E&gclid',
  ])
    expect(addressKey(same), same).toBe(key)
  expect(addressKey('http://example.org:80')).toBe('http://example.org/')
  expect(addressKey('https://example.org/?utm_source=x')).toBe('https://example.org/')
})

test('what leads elsewhere keeps a key of its own', () => {
  const others = [
    'https://example.org/a',
    'https://example.org/A',
    'https://example.org/a/',
    'https://example.org/a?b',
    'https://example.org/a?b=',
    'https://example.org/a?B',
    'http://example.org/a',
    'https://www.example.org/a',
    'https://example.org:8443/a',
    'https://example.org/a?page=2',
    'https://example.org/a?utm=1',
    'https://example.org/a?ref=2',
  ]
  expect(new Set(others.map(addressKey)).size).toBe(others.length)
})

const piece = fc.stringMatching(/^[a-zA-Z0-9äöü%._~-]{0,12}$/)
const anAddress = fc
  .tuple(
    fc.constantFrom('http', 'https', 'HTTPS'),
    fc.domain(),
    fc.array(piece, { maxLength: 3 }),
    fc.array(fc.tuple(piece, piece), { maxLength: 3 }),
    piece,
  )
  .map(
    ([scheme, host, path, query, hash]) =>
      `${scheme}://${host}/${path.join('/')}${query.length ? `?${query.map((pair) => pair.join('=')).join('&')}` : ''}${hash && `#${hash}`}`,
  )
  .filter(isAddress)

test('a key is the address of the same thing, and its own key', () => {
  fc.assert(
    fc.property(
      anAddress,
      fc.constantFrom('utm_source=mail', 'fbclid=IwAR0', 'UTM_X=%00', 'mc_eid'),
      (address, junk) => {
        const key = addressKey(address)
        expect(addressKey(key)).toBe(key)
        const [before = '', ...fragment] = address.split('#')
        const hung = `${before}${before.includes('?') ? '&' : '?'}${junk}${fragment.length ? `#${fragment.join('#')}` : ''}`
        expect(addressKey(hung)).toBe(key)
      },
    ),
  )
})

test('any input is classified without an error, and what passes leads to the web', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc
      .tuple(
        fc.constantFrom(
          'https://',
          'http:',
          'https:\\',
          'javascript:',
          '//',
          'https://a.b@',
          '\u0000',
          '\t',
        ),
        fc.string({ unit: 'binary', maxLength: 20 }),
      )
      .map((pieces) => pieces.join('')),
  )
  fc.assert(
    fc.property(nasty, (typed) => {
      if (!isAddress(typed)) return
      // As a browser resolves the link on a page of this site.
      const { protocol, origin, username } = new URL(typed, 'https://forum.example/t/1/a')
      expect(['http:', 'https:']).toContain(protocol)
      expect([origin === 'https://forum.example', username]).toEqual([false, ''])
      expect(addressKey(typed)).toMatch(/^https?:\/\//)
    }),
    { numRuns: 300 },
  )
})

test('readers see the host', () => {
  expect([
    hostOf('https://www.Example.org/a'),
    hostOf('http://a.www.example.org:8080/'),
    hostOf('nothing'),
  ]).toEqual(['example.org', 'a.www.example.org', ''])
})
