import { expect, test } from 'vitest'
import { parseFeedFile } from '~/http/feeds/feed'

test('an address says whose feed is asked for, and in which format', () => {
  expect(parseFeedFile('front.atom')).toEqual({ name: 'front', format: 'atom' })
  expect(parseFeedFile('12.json')).toEqual({ name: '12', format: 'json' })
  expect(parseFeedFile('J. D. atom.json')).toEqual({ name: 'J. D. atom', format: 'json' })
})

test('what names no feed or no format asks for nothing', () => {
  for (const file of [
    undefined,
    '',
    'front',
    'front.',
    '.atom',
    'front.rss',
    'front.ATOM',
    'front.atom.',
    'atom',
    'toString',
    'x.constructor',
  ])
    expect(parseFeedFile(file), file).toBeNull()
})
