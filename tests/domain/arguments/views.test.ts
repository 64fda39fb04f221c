import { expect, test } from 'vitest'
import { postViews, parseSide, parseView, views } from '~/domain/arguments/views'

test('a view is read as it is written; anything else is the usual one', () => {
  for (const view of views) expect(parseView(views, view)).toBe(view)
  for (const written of [null, '', 'Map', 'tree', 'map '])
    expect(parseView(views, written)).toBe('conversation')
  expect(parseView(postViews, 'timeline')).toBe('conversation')
})

test('a column is one of the two sides, or none', () => {
  expect(['supports', 'opposes', 'asks', null].map(parseSide)).toEqual([
    'supports',
    'opposes',
    null,
    null,
  ])
})
