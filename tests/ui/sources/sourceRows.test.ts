import { expect, test } from 'vitest'
import type { Citation } from '~/domain/sources/source'
import { sourceRows } from '~/ui/sources/sourceRows'

const source: Citation = {
  address: 'https://example.org/1',
  title: 'Eine Studie',
  publisher: null,
  dated: '2024',
  quote: null,
  archived: null,
}

test('a form begins with what the post rests on, and has room for five', () => {
  const rows = sourceRows({}, [source])
  expect(rows.map(({ place, filled }) => [place, filled])).toEqual([
    [1, true],
    [2, false],
    [3, false],
    [4, false],
    [5, false],
  ])
  expect(rows[0]?.values).toEqual({
    address: 'https://example.org/1',
    title: 'Eine Studie',
    publisher: '',
    dated: '2024',
    quote: '',
    archived: '',
  })
})

test('a form that comes back holds what was typed and nothing else', () => {
  const rows = sourceRows(
    { text: 'So.', source1Address: '', source2Title: ['Zweimal', 'gesandt'] },
    [source],
  )
  expect(rows.map(({ values }) => values.title)).toEqual(['', 'Zweimal', '', '', ''])
  expect(rows.map(({ filled }) => filled)).toEqual([false, true, false, false, false])
})
