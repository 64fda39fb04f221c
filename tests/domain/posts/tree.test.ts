import { expect, test } from 'vitest'
import {
  buildTree,
  countPosts,
  cutTree,
  keepMatches,
  postsIn,
  countHidden,
  type Branch,
} from '~/domain/posts/tree'
import { aView } from '../../support/views'

const shape = (branches: Branch[]): unknown[] =>
  branches.map(({ post, replies }) => (replies.length ? [post.id, shape(replies)] : post.id))

test('posts nest under what they answer, in the given order', () => {
  expect(shape(buildTree([aView(1), aView(2), aView(3, 1), aView(4, 3), aView(5, 1)]))).toEqual([
    [1, [[3, [4]], 5]],
    2,
  ])
})

test('a post without a given parent is at the top', () => {
  expect(shape(buildTree([aView(4, 3), aView(5, 4)]))).toEqual([[4, [5]]])
})

test('a filter keeps every match with its ancestors, and nothing else', () => {
  const tree = buildTree([aView(1), aView(2, 1), aView(3, 2), aView(4, 1), aView(5), aView(6, 5)])
  expect(shape(keepMatches(tree, ({ id }) => id === 3 || id === 5))).toEqual([[1, [[2, [3]]]], 5])
})

test('all posts of a tree come branch by branch', () => {
  expect(
    postsIn(buildTree([aView(1), aView(2, 1), aView(3), aView(4, 2)])).map(({ id }) => id),
  ).toEqual([1, 2, 4, 3])
  expect(postsIn([])).toEqual([])
})

test('posts are counted on all levels', () => {
  expect(countPosts(buildTree([aView(1), aView(2, 1), aView(3, 2), aView(4)]))).toBe(4)
  expect(countPosts([])).toBe(0)
})

test('a tree is cut after so many levels, and what was cut off is counted', () => {
  const cut = cutTree(
    buildTree([aView(1), aView(2, 1), aView(3, 2), aView(4, 3), aView(5, 3), aView(6, 1)]),
    2,
  )
  expect(shape(cut)).toEqual([[1, [2, 6]]])
  expect(cut[0]?.replies.map(({ more }) => more)).toEqual([3, 0])
  expect(countPosts(cut)).toBe(6)
})

test('each post counts its hidden descendants', () => {
  const [top] = countHidden(
    buildTree([
      aView(1, null, { belowCount: 9 }),
      aView(2, 1, { belowCount: 3 }),
      aView(3, 2, { belowCount: 0 }),
    ]),
  )
  expect([top?.more, top?.replies[0]?.more, top?.replies[0]?.replies[0]?.more]).toEqual([5, 2, 0])
  expect(countPosts(top ? [top] : [])).toBe(10)
})
