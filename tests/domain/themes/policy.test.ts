import { expect, test } from 'vitest'
import { tagRefused } from '~/domain/themes/policy'

const at = new Date('2026-05-03T12:00:00Z')
const member = { id: 1, name: 'Mia', role: 'member' } as const
const moderator = { id: 2, name: 'Moritz', role: 'moderator' } as const
const admin = { id: 3, name: 'Ada', role: 'admin' } as const
const standing = { withdrawnAt: null, removedAt: null }

test('only staff say what an argument is about', () => {
  expect(tagRefused(null, standing)).toBe('identity.signInFirst')
  expect(tagRefused(member, standing)).toBe('moderation.staffOnly')
  expect(tagRefused(moderator, standing)).toBeNull()
  expect(tagRefused(admin, standing)).toBeNull()
})

test('an argument that is gone takes no theme', () => {
  expect(tagRefused(moderator, { ...standing, withdrawnAt: at })).toBe('posts.withdrawn')
  expect(tagRefused(moderator, { ...standing, removedAt: at })).toBe('posts.removed')
})
