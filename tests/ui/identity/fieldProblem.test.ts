import { expect, test } from 'vitest'
import { fieldProblem, submittedValue, type IdentityFormProblem } from '~/ui/identity/fieldProblem'

const trouble = (some: Partial<IdentityFormProblem>): IdentityFormProblem => ({
  reason: 'errors.badRequest',
  fields: {},
  typed: {},
  ...some,
})

test('what is wrong with a field is said at that field and at no other', () => {
  const form = trouble({ fields: { email: 'identity.emailWrong' } })
  expect(fieldProblem(form, 'email')).toBe('identity.emailWrong')
  expect(fieldProblem(form, 'name')).toBeNull()
})

test.each([
  ['identity.nameTaken', 'name'],
  ['identity.emailTaken', 'email'],
  ['identity.wrongPassword', 'currentPassword'],
  ['identity.passwordPersonal', 'newPassword'],
] as const)('%s, which only the act could know, is said at the field “%s”', (reason, field) => {
  const said = ['name', 'email', 'currentPassword', 'newPassword', 'password'].filter(
    (one) => fieldProblem(trouble({ reason }), one) === reason,
  )
  expect(said).toEqual([field])
})

test('wrong credentials are not reported at a field, which would reveal which one was right', () => {
  for (const field of ['email', 'password'])
    expect(fieldProblem(trouble({ reason: 'identity.wrongCredentials' }), field)).toBeNull()
})

test('what a field says itself comes before what the act says of it', () => {
  const form = trouble({ reason: 'identity.nameTaken', fields: { name: 'identity.nameTooLong' } })
  expect(fieldProblem(form, 'name')).toBe('identity.nameTooLong')
})

test('a form that was not refused has nothing wrong and nothing typed', () => {
  expect(fieldProblem(undefined, 'name')).toBeNull()
  expect(submittedValue(undefined, 'name')).toBeUndefined()
})

test('a submitted value is in its field again, the first of several', () => {
  const form = trouble({
    typed: { name: 'Ada', email: ['a@example.org', 'b@example.org'], note: '' },
  })
  expect(submittedValue(form, 'name')).toBe('Ada')
  expect(submittedValue(form, 'email')).toBe('a@example.org')
  expect(submittedValue(form, 'note')).toBe('')
  expect(submittedValue(form, 'other')).toBeUndefined()
})
