import { expect, test } from 'vitest'
import { orderTree } from '~/domain/ranking/order'
import { buildTree } from '~/domain/posts/tree'
import { aView } from '../../support/views'

const counts = { up: 0, down: 0, agree: 0, disagree: 0, pass: 0 }
const ids = (order: 'best' | 'new' | 'old', views: ReturnType<typeof aView>[]) => orderTree(buildTree(views), order).map(({ post }) => post.id)

test('best first goes by quality votes, then by age', () => {
  const views = [aView(1), aView(2, null, { counts: { ...counts, up: 3 } }), aView(3, null, { counts: { ...counts, up: 1 } }), aView(4)]
  expect(ids('best', views)).toEqual([2, 3, 1, 4])
})

test('agreement never moves anything', () => {
  expect(ids('best', [aView(1), aView(2, null, { counts: { ...counts, agree: 100 } }), aView(3, null, { counts: { ...counts, disagree: 100 } })])).toEqual([1, 2, 3])
})

test('what is gone stands behind what stands', () => {
  expect(ids('best', [aView(1, null, { standing: 'withdrawn', counts: { ...counts, up: 9 } }), aView(2)])).toEqual([2, 1])
})

test('newest and oldest first go by time on every level', () => {
  expect(ids('new', [aView(1), aView(2), aView(3)])).toEqual([3, 2, 1])
  expect(ids('old', [aView(3), aView(1), aView(2)])).toEqual([1, 2, 3])
  const [top] = orderTree(buildTree([aView(1), aView(2, 1), aView(3, 1)]), 'new')
  expect(top?.replies.map(({ post }) => post.id)).toEqual([3, 2])
})
