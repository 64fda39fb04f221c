import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toSingleLine, normaliseText } from '~/domain/articles/manuscript'

test('soft hyphens, zero-width spaces and marks of direction disappear from words', () => {
  expect(normaliseText('Wär\u00adme\u200bpum\u202epe')).toBe('Wärmepumpe')
})

test('letters typed as letter and accent become one, so that words can be compared', () => {
  expect(normaliseText('tra\u0308gt')).toBe('trägt')
})

test('every kind of line end becomes a line feed and other control characters become spaces', () => {
  expect(normaliseText('a\r\nb\rc\u2028d\fe\u0000f\tg')).toBe('a\nb\nc\nd\ne f\tg')
})

test('half a character is replaced, so that any database takes the text', () => {
  expect(normaliseText('a\ud800b')).toBe('a\ufffdb')
})

test('a line has single spaces, and keeps those that must not break', () => {
  expect(toSingleLine('  z.\u00a0B.  \n  Strom ')).toBe('z.\u00a0B. Strom')
})

test('normalising is idempotent', { timeout: 20_000 }, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (source) => {
      expect(normaliseText(normaliseText(source))).toBe(normaliseText(source))
    }),
  )
})

test(
  'a hundred thousand accents on one letter are cut rather than sorted',
  { timeout: 5_000 },
  () => {
    expect(normaliseText(`a${'\u0301\u0323'.repeat(100_000)}b`).length).toBeLessThan(10)
  },
)
