import { expect, test } from 'vitest'
import { sharedAddress } from '~/ui/share/sharedAddress'

const here = 'http://127.0.0.1:3000/t/7/who-decides?sort=new&lang=en#p12'

test('an address is given out whole, without what was asked for on the way', () => {
  expect(sharedAddress('/p/12', { canonical: null, here })).toBe('http://127.0.0.1:3000/p/12')
  expect(sharedAddress('http://127.0.0.1:3000/p/12?lang=en#p12', { canonical: null, here })).toBe(
    'http://127.0.0.1:3000/p/12',
  )
})

test('the page’s own name for itself wins', () => {
  const canonical = 'https://forum.example/t/7/who-decides'
  expect(sharedAddress('/t/7/who-decides', { canonical, here })).toBe(canonical)
  expect(sharedAddress('/p/12', { canonical, here })).toBe('https://forum.example/p/12')
})

test('what lies elsewhere stays as it is', () => {
  expect(sharedAddress('https://example.org/a?b#c', { canonical: null, here })).toBe(
    'https://example.org/a?b#c',
  )
})
