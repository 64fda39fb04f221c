import { expect, test } from 'vitest'
import { bareLinks } from '~/domain/posts/document/bareLinks'

test.each([
  ['Siehe https://a.de/x.', ['https://a.de/x']],
  ['(https://a.de/wiki/Rente_(Recht))', ['https://a.de/wiki/Rente_(Recht)']],
  ['„https://a.de/“, HTTP://B.de!', ['https://a.de/', 'HTTP://B.de']],
  ['https://a.de/?q=1&r=2#s', ['https://a.de/?q=1&r=2#s']],
  ['xhttps://a.de, https:/a.de, https://, www.a.de', []],
  ['https://bundestag.de@evil.example', []],
])('in %j the addresses are found', (text, found) => {
  const stretches = bareLinks(text)
  expect(stretches.filter(({ href }) => href !== null).map(({ text }) => text)).toEqual(found)
  expect(stretches.map(({ text }) => text).join('')).toBe(text)
})
