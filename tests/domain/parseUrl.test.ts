import { expect, test } from 'vitest'
import { linkTarget } from '~/domain/posts/document/document'
import { isAddress } from '~/domain/sources/address'
import { parseUrl } from '~/domain/parseUrl'

test('an invalid address is null, a valid one is parsed', () => {
  expect(parseUrl('no address')).toBeNull()
  expect(parseUrl('/path', 'https://example.org')?.href).toBe('https://example.org/path')
})

test('addresses with umlauts are accepted however many were checked before', () => {
  // Enough calls for V8 to optimise the functions.
  for (let n = 0; n < 100_000; n++) {
    linkTarget(`https://example.org/${n}`)
    isAddress(`https://example.org/${n}`)
  }
  expect(linkTarget('https://Müller.example/ä')).toBe('https://xn--mller-kva.example/%C3%A4')
  expect(isAddress('https://müller.example/ä')).toBe(true)
})
