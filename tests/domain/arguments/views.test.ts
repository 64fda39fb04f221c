import { expect, test } from 'vitest'
import { postViews, sideFrom, viewFrom, views } from '~/domain/arguments/views'

test('a view is read as it is written; anything else is the usual one', () => {
  for (const view of views) expect(viewFrom(views, view)).toBe(view)
  for (const written of [null, '', 'Map', 'tree', 'map '])
    expect(viewFrom(views, written)).toBe('conversation')
  expect(viewFrom(postViews, 'timeline')).toBe('conversation')
})

test('a column is one of the two sides, or none', () => {
  expect(['supports', 'opposes', 'asks', null].map(sideFrom)).toEqual([
    'supports',
    'opposes',
    null,
    null,
  ])
})
