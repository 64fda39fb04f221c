import { expect, test } from 'vitest'
import { encodingFor, matchesEtag } from '../../server/contentNegotiation'

test('a client gets the packing it likes best, and the smallest of those it likes as much', () => {
  expect(encodingFor('gzip, deflate, br, zstd')).toBe('br')
  expect(encodingFor('br;q=0.5, gzip;q=0.8')).toBe('gzip')
  expect(encodingFor('GZIP')).toBe('gzip')
  expect(encodingFor('gzip;q=0.5, identity')).toBe('identity')
  expect(encodingFor('*')).toBe('gzip')
  expect(encodingFor('*;q=0.1, br;q=0.2')).toBe('br')
})

test('what a client refuses it does not get', () => {
  expect(encodingFor('br;q=0, gzip')).toBe('gzip')
  expect(encodingFor('br;q=0, gzip;q=0')).toBe('identity')
  expect(encodingFor('br;q=0.000, *;q=0')).toBe('identity')
  expect(encodingFor('identity;q=0, gzip')).toBe('gzip')
})

test('without a valid header the bytes are sent uncompressed', () => {
  for (const odd of [
    undefined,
    '',
    'identity',
    'zstd',
    'brx',
    ',;q=',
    'br;q=.',
    `${'x'.repeat(600)}, br`,
  ])
    expect(encodingFor(odd), odd).toBe('identity')
})

test('a client has what it names by its ETag, alone or among others, and nothing else', () => {
  for (const names of ['"a"', '"b", "a"', 'W/"a"', '*', '"b",W/"a"'])
    expect(matchesEtag(names, '"a"'), names).toBe(true)
  for (const names of [undefined, '', 'a', '"a', '"ab"', '"b"'])
    expect(matchesEtag(names, '"a"'), names).toBe(false)
})
