import { expect, test } from 'vitest'
import {
  editRefused,
  historyRefused,
  moveRefused,
  replyRefused,
  standingOf,
  withdrawRefused,
} from '~/domain/posts/policy'

const at = new Date('2026-01-01')
const open = { closedAt: null, mergedIntoId: null }
const closed = { closedAt: at, mergedIntoId: null }
const stands = { authorId: 1, withdrawnAt: null, removedAt: null, depth: 0 }
const withdrawn = { ...stands, withdrawnAt: at }
const removed = { ...stands, removedAt: at }
const ann = { id: 1, name: 'Ann', role: 'member' } as const
const bob = { id: 2, name: 'Bob', role: 'member' } as const
const mod = { id: 3, name: 'Mo', role: 'moderator' } as const

test('a post is published, withdrawn or removed; withdrawn wins', () => {
  expect([stands, withdrawn, removed, { ...withdrawn, removedAt: at }].map(standingOf)).toEqual([
    'stands',
    'withdrawn',
    'removed',
    'withdrawn',
  ])
})

test('replies need an open thread and a published parent', () => {
  expect(replyRefused(open, null)).toBeNull()
  expect(replyRefused(open, { standing: 'stands', depth: 0 })).toBeNull()
  expect(replyRefused(closed, { standing: 'stands', depth: 0 })).toBe('posts.threadClosed')
  expect(replyRefused(open, { standing: 'withdrawn', depth: 0 })).toBe('posts.parentGone')
  expect(replyRefused(open, { standing: 'removed', depth: 0 })).toBe('posts.parentGone')
  expect(replyRefused({ closedAt: at, mergedIntoId: 2 }, null)).toBe('threads.merged')
  expect([199, 200].map((depth) => replyRefused(open, { standing: 'stands', depth }))).toEqual([
    null,
    'posts.tooDeep',
  ])
})

test('only the author edits a post, while it is published in an open thread', () => {
  expect(editRefused(ann, open, stands)).toBeNull()
  expect(editRefused(null, open, stands)).toBe('identity.signInFirst')
  expect(editRefused(mod, open, stands)).toBe('posts.notYours')
  expect(editRefused(ann, open, withdrawn)).toBe('posts.withdrawn')
  expect(editRefused(ann, open, removed)).toBe('posts.removed')
  expect(editRefused(ann, closed, stands)).toBe('posts.threadClosed')
})

test('words are taken back by their author alone', () => {
  expect(withdrawRefused(ann, stands)).toBeNull()
  expect(withdrawRefused(bob, stands)).toBe('posts.notYours')
  expect(withdrawRefused(null, stands)).toBe('identity.signInFirst')
})

test('nobody reads the versions of what is gone', () => {
  expect([stands, withdrawn, removed].map(historyRefused)).toEqual([
    null,
    'posts.withdrawn',
    'posts.removed',
  ])
})

const post = { threadId: 1, parentId: 10, belowCount: 5, levels: 3, target: null }
const target = { id: 20, depth: 4, standing: 'stands', beneath: false } as const

test('a post is moved to another post or to the question, of its own thread or another that is open', () => {
  expect(moveRefused(post, { id: 1, ...open })).toBeNull()
  expect(moveRefused({ ...post, parentId: null }, { id: 2, ...open })).toBeNull()
  expect([1, 2].map((id) => moveRefused({ ...post, target }, { id, ...open }))).toEqual([
    null,
    null,
  ])
})

test('no post is moved to its own position, under itself, into a closed thread, or under an unpublished post', () => {
  expect(moveRefused({ ...post, parentId: null }, { id: 1, ...open })).toBe('posts.alreadyThere')
  expect(moveRefused({ ...post, parentId: 20, target }, { id: 1, ...open })).toBe(
    'posts.alreadyThere',
  )
  expect(moveRefused({ ...post, target: { ...target, beneath: true } }, { id: 1, ...closed })).toBe(
    'posts.targetBeneath',
  )
  expect(
    [null, target].map((to) => moveRefused({ ...post, target: to }, { id: 2, ...closed })),
  ).toEqual(['posts.targetClosed', 'posts.targetClosed'])
  expect(
    (['withdrawn', 'removed'] as const).map((standing) =>
      moveRefused({ ...post, target: { ...target, standing } }, { id: 2, ...open }),
    ),
  ).toEqual(['posts.targetGone', 'posts.targetGone'])
})

test('no descendant of a moved post may exceed the maximum depth', () => {
  expect(
    [196, 197].map((depth) =>
      moveRefused({ ...post, target: { ...target, depth } }, { id: 2, ...open }),
    ),
  ).toEqual([null, 'posts.targetTooDeep'])
})

test('so many go to another thread in one act, and any number within their own', () => {
  expect(
    [9_999, 10_000].map((belowCount) => moveRefused({ ...post, belowCount }, { id: 2, ...open })),
  ).toEqual([null, 'posts.tooManyToMove'])
  expect(moveRefused({ ...post, belowCount: 50_000 }, { id: 1, ...open })).toBeNull()
})
