import { expect, test } from 'vitest'
import { orderTree, placeOf, placeRead, placeWritten } from '~/domain/ranking/order'
import { buildTree } from '~/domain/posts/tree'
import { aView } from '../../support/views'

const ids = (order: 'best' | 'new' | 'old', views: ReturnType<typeof aView>[]) => orderTree(buildTree(views), order).map(({ post }) => post.id)

test('best first goes by rank, then by age; what is gone stands last', () => {
  const views = [aView(1), aView(2, null, { rank: -0.6 }), aView(3, null, { rank: -0.3 }), aView(4), aView(5, null, { rank: 1 })]
  expect(ids('best', views)).toEqual([2, 3, 1, 4, 5])
})

test('agreement never moves anything', () => {
  const counts = { up: 0, down: 0, agree: 100, disagree: 0, pass: 0 }
  expect(ids('best', [aView(1), aView(2, null, { counts }), aView(3, null, { counts: { ...counts, agree: 0, disagree: 100 } })])).toEqual([1, 2, 3])
})

test('newest and oldest first go by time on every level', () => {
  expect(ids('new', [aView(1), aView(2), aView(3)])).toEqual([3, 2, 1])
  expect(ids('old', [aView(3), aView(1), aView(2)])).toEqual([1, 2, 3])
  const [top] = orderTree(buildTree([aView(1), aView(2, 1), aView(3, 1)]), 'new')
  expect(top?.replies.map(({ post }) => post.id)).toEqual([3, 2])
})

test('a place is read as it was written, whatever the order', () => {
  const view = aView(12, null, { rank: -0.37844750322520615 })
  for (const order of ['best', 'new', 'old'] as const) expect(placeRead(placeWritten(placeOf(order, view)))).toEqual(placeOf(order, view))
  expect(placeRead('-1_3')).toEqual({ value: -1, id: 3 })
  expect(placeRead('1e-7_3')).toEqual({ value: 1e-7, id: 3 })
})

test('what names no place is none', () => {
  for (const written of [null, '', '12', '0.3_', '_3', '0.3_0', '0.3_-1', 'NaN_3', '0.3_9999999999', '0.3_3; drop', `${'9'.repeat(400)}_3`]) expect(placeRead(written)).toBeNull()
})
