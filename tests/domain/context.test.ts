import { expect, test } from 'vitest'
import { isStaff, localeOf, locales, roles, staffRefused } from '~/domain/context'

const ada = { id: 1, name: 'Ada' }

test('moderators and admins are staff; members and anonymous readers are not', () => {
  expect(roles.filter((role) => isStaff({ ...ada, role }))).toEqual(['moderator', 'admin'])
  expect(isStaff(null)).toBe(false)
})

test('others get the reason: sign in first, or only for staff', () => {
  expect(staffRefused(null)).toBe('identity.signInFirst')
  expect(roles.map((role) => staffRefused({ ...ada, role }))).toEqual([
    'moderation.staffOnly',
    null,
    null,
  ])
})

test('a stored language is read as what it is', () =>
  expect(locales.map(localeOf)).toEqual(locales))
