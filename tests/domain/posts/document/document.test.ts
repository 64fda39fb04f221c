import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasMark, hrefOf, limits, linkTarget, type Text } from '~/domain/posts/document/document'

const linked: Text = {
  type: 'text',
  text: 'a',
  marks: [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://a.de/' } }],
}
const plain: Text = { type: 'text', text: 'a' }

test.each([
  ['https://a.de', 'https://a.de/'],
  ['HTTP://A.DE:80/ä', 'http://a.de/%C3%A4'],
  ['https://a.de/../b', 'https://a.de/b'],
  ['https://a.de/?q=a#b', 'https://a.de/?q=a#b'],
  ['mailto:a@b.de', 'mailto:a@b.de'],
])('a post may link to %s, which is stored as %s', (href, target) => {
  expect(linkTarget(href)).toBe(target)
})

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  '/t/1',
  '//a.de',
  'a.de',
  '',
  'https://',
  'https://bank.de@a.de',
  'https://:x@a.de',
  'https://a.de/\u202e',
  'https://a.de/\u200b',
  'https://a.de/a b',
  ' https://a.de',
  'https://a.de/"',
  'https://a.de/\ud800',
  'https://a.de\0',
])('a post may not link to %j', (href) => {
  expect(linkTarget(href)).toBeNull()
})

test.each([null, undefined, 7, {}, ['https://a.de'], { toString: () => 'https://a.de' }])(
  'what is no text is no address: %j',
  (href) => {
    expect(linkTarget(href)).toBeNull()
  },
)

test('an address is as long as it may be in either spelling, and no longer', () => {
  const of = (length: number) => 'https://a.de/'.padEnd(length, 'a')
  expect(linkTarget(of(limits.href))).toBe(of(limits.href))
  expect(linkTarget(of(limits.href + 1))).toBeNull()
  expect(linkTarget(`https://a.de/${'b/../'.repeat(limits.href / 5)}`)).toBeNull()
  // Every ä becomes six characters.
  expect(linkTarget(`https://a.de/${'ä'.repeat(limits.href / 6)}`)).toBeNull()
})

test('any accepted address leads to the web or to mail, and normalising is idempotent', () => {
  const address = fc.oneof(
    fc.string(),
    fc.webUrl(),
    fc
      .tuple(
        fc.constantFrom('https:', 'http://', 'mailto:', 'javascript:', 'jAvAsCrIpT:', '//'),
        fc.string(),
      )
      .map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(address, (href) => {
      const target = linkTarget(href)
      if (target === null) return
      expect(target).toMatch(/^(https?:\/\/|mailto:)[^\s"<>`]*$/)
      expect(linkTarget(target)).toBe(target)
    }),
  )
})

test('a text returns its link and its marks', () => {
  expect(hrefOf(linked)).toBe('https://a.de/')
  expect(hrefOf(plain)).toBeNull()
  expect(hasMark(linked, 'bold')).toBe(true)
  expect(hasMark(linked, 'italic')).toBe(false)
  expect(hasMark(plain, 'bold')).toBe(false)
})
