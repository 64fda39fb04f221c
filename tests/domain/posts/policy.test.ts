import { expect, test } from 'vitest'
import { editRefused, historyRefused, replyRefused, standingOf, withdrawRefused } from '~/domain/posts/policy'

const at = new Date('2026-01-01')
const open = { closedAt: null }
const closed = { closedAt: at }
const stands = { authorId: 1, withdrawnAt: null, removedAt: null, depth: 0 }
const withdrawn = { ...stands, withdrawnAt: at }
const removed = { ...stands, removedAt: at }
const ann = { id: 1, name: 'Ann', role: 'member' } as const
const bob = { id: 2, name: 'Bob', role: 'member' } as const
const mod = { id: 3, name: 'Mo', role: 'moderator' } as const

test('a post stands, is withdrawn or removed; withdrawn wins', () => {
  expect([stands, withdrawn, removed, { ...withdrawn, removedAt: at }].map(standingOf)).toEqual(['stands', 'withdrawn', 'removed', 'withdrawn'])
})

test('replies need an open thread and a parent that stands', () => {
  expect(replyRefused(open, null)).toBeNull()
  expect(replyRefused(open, { standing: 'stands', depth: 0 })).toBeNull()
  expect(replyRefused(closed, { standing: 'stands', depth: 0 })).toBe('posts.threadClosed')
  expect(replyRefused(open, { standing: 'withdrawn', depth: 0 })).toBe('posts.parentGone')
  expect(replyRefused(open, { standing: 'removed', depth: 0 })).toBe('posts.parentGone')
  expect([199, 200].map((depth) => replyRefused(open, { standing: 'stands', depth }))).toEqual([null, 'posts.tooDeep'])
})

test('words are changed by their author alone, while they stand in an open thread', () => {
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
  expect([stands, withdrawn, removed].map(historyRefused)).toEqual([null, 'posts.withdrawn', 'posts.removed'])
})
