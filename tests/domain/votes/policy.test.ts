import { expect, test } from 'vitest'
import { voteRefused } from '~/domain/votes/policy'

const post = { authorId: 1, withdrawnAt: null, removedAt: null }
const bob = { id: 2, name: 'Bob', role: 'member' } as const

test('members vote on published posts of others', () => {
  expect(voteRefused(bob, post)).toBeNull()
  expect(voteRefused(null, post)).toBe('identity.signInFirst')
  expect(voteRefused({ ...bob, id: 1 }, post)).toBe('votes.ownPost')
  expect(voteRefused(bob, { ...post, withdrawnAt: new Date(0) })).toBe('votes.postGone')
  expect(voteRefused(bob, { ...post, removedAt: new Date(0) })).toBe('votes.postGone')
})
