import { expect, test } from 'vitest'
import { findLinks } from '~/domain/articles/links'

const addressesIn = (text: string) => {
  const links = findLinks(text)
  const found: string[] = []
  for (let at = 0; at < text.length; at++) {
    const end = links.endOf(at)
    if (end !== null) found.push(text.slice(at, end))
    at = end ?? at
  }
  return found
}

test('addresses are found by scheme, by www and by a path after a domain', () => {
  expect(
    addressesIn('Siehe https://example.org/a?b=c, www.example.org/?d und example.org/e?f=g dort'),
  ).toEqual(['https://example.org/a?b=c', 'www.example.org/?d', 'example.org/e?f=g'])
})

test('punctuation after an address is not part of it', () => {
  expect(
    addressesIn('(https://example.org/a). „https://example.org/b?“ https://example.org/c?!'),
  ).toEqual(['https://example.org/a', 'https://example.org/b', 'https://example.org/c'])
})

test('abbreviations, decimals and alternatives are no addresses', () => {
  expect(addressesIn('z.B. 3.5/4 und/oder U.S./EU Bürger/innen')).toEqual([])
})

test('it is known where an address was just left', () => {
  const text = 'Siehe https://example.org/a?! Gut?'
  const links = findLinks(text)
  expect(links.endsBefore(text.indexOf('!') + 1)).toBe(true)
  expect(links.endsBefore(text.length)).toBe(false)
})
