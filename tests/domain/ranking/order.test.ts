import { expect, test } from 'vitest'
import {
  compareIn,
  isCursorIn,
  fixedOrderOf,
  orders,
  orderTree,
  cursorOf,
  parseCursor,
  formatCursor,
  themeOrderOf,
  type Order,
} from '~/domain/ranking/order'
import { buildTree } from '~/domain/posts/tree'
import { aView } from '../../support/views'

const now = new Date(60_000)
const ids = (order: Order, views: ReturnType<typeof aView>[]) =>
  orderTree(buildTree(views), order, now).map(({ post }) => post.id)

test('the best order sorts by rank, then by age; unpublished posts come last', () => {
  const views = [
    aView(1),
    aView(2, null, { rank: -0.6 }),
    aView(3, null, { rank: -0.3 }),
    aView(4),
    aView(5, null, { rank: 1 }),
  ]
  expect(ids('best', views)).toEqual([2, 3, 1, 4, 5])
})

test('agreement never moves anything', () => {
  const counts = { up: 0, down: 0, agree: 100, disagree: 0, pass: 0 }
  expect(
    ids('best', [
      aView(1),
      aView(2, null, { counts }),
      aView(3, null, { counts: { ...counts, agree: 0, disagree: 100 } }),
    ]),
  ).toEqual([1, 2, 3])
})

test('strongest first goes by strength; what is not weighed comes behind, and what is gone last', () => {
  const views = [
    aView(1),
    aView(2, null, { strength: 0.2 }),
    aView(3, null, { strength: 0.9 }),
    aView(4, null, { rank: 1 }),
    aView(5, null, { rank: -0.9, strength: 0.5 }),
  ]
  expect(ids('strongest', views)).toEqual([3, 5, 2, 1, 4])
})

test('common ground first goes by how far every camp backs it; what is not known comes behind, and what is gone last', () => {
  const views = [
    aView(1),
    aView(2, null, { commonGround: 0.2 }),
    aView(3, null, { commonGround: 0.6 }),
    aView(4, null, { commonGround: 0.9, rank: 1 }),
  ]
  expect(ids('common', views)).toEqual([3, 2, 1, 4])
})

test('most contested first goes by how evenly and how often it is agreed and disagreed with', () => {
  const views = [
    aView(1),
    aView(2, null, { controversy: 3 }),
    aView(3, null, { controversy: 20 }),
    aView(4, null, { controversy: 90, rank: 1 }),
  ]
  expect(ids('contested', views)).toEqual([3, 2, 1, 4])
})

test('two siblings are compared by the value of their line and then by age, the same whichever is asked about first', () => {
  const [one, other, equal] = [
    aView(1, null, { strength: 0.2 }),
    aView(2, null, { strength: 0.9 }),
    aView(3, null, { strength: 0.9 }),
  ]
  for (const [first, second] of [
    [other, one],
    [other, equal],
  ] as const)
    expect([
      compareIn('strongest')(first, second) < 0,
      compareIn('strongest')(second, first) < 0,
    ]).toEqual([true, false])
  expect([
    compareIn('old')(one, other) < 0,
    compareIn('new')(one, other) < 0,
    compareIn('best')(one, one),
  ]).toEqual([true, false, 0])
})

test('fresh voices are put among the best on every level', () => {
  const many = (parent: number | null) =>
    Array.from({ length: 12 }, (_, n) =>
      aView(100 * (parent ?? 0) + n + 1, parent, {
        rank: -1 / (n + 2),
        createdAt: new Date(-86_400_000 * 30),
      }),
    )
  const views = [...many(null), ...many(1), aView(50), aView(60, 1)]
  const [top] = orderTree(buildTree(views), 'fresh', now)
  expect(ids('fresh', views).slice(0, 5)).toEqual([1, 2, 3, 50, 4])
  expect(top?.replies.map(({ post }) => post.id).slice(0, 5)).toEqual([101, 102, 103, 60, 104])
  expect([fixedOrderOf('fresh'), fixedOrderOf('new')]).toEqual(['best', 'new'])
})

test('for one theme an order is had that is near to the wished one', () => {
  expect(orders.map(themeOrderOf)).toEqual(['best', 'best', 'best', 'best', 'best', 'new', 'old'])
})

test('newest and oldest first go by time on every level', () => {
  expect(ids('new', [aView(1), aView(2), aView(3)])).toEqual([3, 2, 1])
  expect(ids('old', [aView(3), aView(1), aView(2)])).toEqual([1, 2, 3])
  const [top] = orderTree(buildTree([aView(1), aView(2, 1), aView(3, 1)]), 'new', now)
  expect(top?.replies.map(({ post }) => post.id)).toEqual([3, 2])
})

test('a place is read as it was written, whatever the order', () => {
  const view = aView(12, null, {
    rank: -0.37844750322520615,
    strength: 0.862,
    controversy: 7 / 3,
    commonGround: 1 / 3,
  })
  for (const order of orders)
    expect(parseCursor(formatCursor(cursorOf(order, view)))).toEqual(cursorOf(order, view))
  expect(parseCursor('-1_3')).toEqual({ value: -1, id: 3 })
  expect(parseCursor('1e-7_3')).toEqual({ value: 1e-7, id: 3 })
})

test('what names no place is none', () => {
  for (const written of [
    null,
    '',
    '12',
    '0.3_',
    '_3',
    '0.3_0',
    '0.3_-1',
    'NaN_3',
    '0.3_9999999999',
    '0.3_3; drop',
    '8640000000000001_1',
    '-8640000000000001_1',
    `${'9'.repeat(400)}_3`,
  ])
    expect(parseCursor(written)).toBeNull()
})

test('a place of one order is none of another whose values lie elsewhere', () => {
  const moment = { value: 1_778_000_000_000, id: 1 }
  expect(orders.filter((order) => isCursorIn(order, moment))).toEqual(['new', 'old'])
  expect(orders.filter((order) => isCursorIn(order, { value: -0.5, id: 1 }))).toEqual([
    'best',
    'strongest',
    'common',
    'contested',
    'fresh',
  ])
  expect(orders.filter((order) => isCursorIn(order, { value: -7, id: 1 }))).toEqual(['contested'])
  expect(orders.filter((order) => isCursorIn(order, { value: 0.5, id: 1 }))).not.toContain('old')
  expect(orders.filter((order) => isCursorIn(order, { value: 2, id: 1 }))).toEqual([
    'strongest',
    'common',
    'new',
    'old',
  ])
})
