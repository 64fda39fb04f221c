import { expect, test } from 'vitest'
import { deskRefused } from '~/domain/moderation/policy'

test('the desk is for staff', () => {
  const as = (role: 'member' | 'moderator' | 'admin') => ({ id: 1, name: 'Kim', role })
  expect([null, as('member'), as('moderator'), as('admin')].map(deskRefused)).toEqual(['identity.signInFirst', 'moderation.staffOnly', null, null])
})
