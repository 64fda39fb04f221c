import { expect, test } from 'vitest'
import { isStaff, roles } from '~/domain/context'

const ada = { id: 1, name: 'Ada' }

test('moderators and admins are staff; members, and whoever has no account, are not', () => {
  expect(roles.filter((role) => isStaff({ ...ada, role }))).toEqual(['moderator', 'admin'])
  expect(isStaff(null)).toBe(false)
})
