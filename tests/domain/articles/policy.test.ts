import { expect, test } from 'vitest'
import { openRefused } from '~/domain/articles/policy'

test('only staff open debates from an article', () => {
  expect(openRefused(null)).toBe('identity.signInFirst')
  expect(openRefused({ id: 1, name: 'Ada', role: 'member' })).toBe('moderation.staffOnly')
  expect(openRefused({ id: 1, name: 'Ada', role: 'moderator' })).toBeNull()
  expect(openRefused({ id: 1, name: 'Ada', role: 'admin' })).toBeNull()
})
