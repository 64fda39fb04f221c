import { expect, test } from 'vitest'
import { normalisePassword, passwordRefused } from '~/domain/identity/password'

const anna = { name: 'Anna Schmidt', email: 'anna.schmidt@example.org' }

test.each([
  'drei lose Ziegel',
  'korrektpferd7batterie',
  'ßüöä ßüöä!',
  'Xk2!pq9Z',
  '子供の日記です。毎日',
  'x'.repeat(3) + 'kaffee-und-kuchen',
])('%s is a password', (password) => {
  expect(passwordRefused(password, anna)).toBeNull()
})

test.each([
  ['kurz!77', 'identity.passwordTooShort'],
  ['🦊🦊🦊🦊', 'identity.passwordTooShort'],
  ['wörter '.repeat(29), 'identity.passwordTooLong'],
  ['password', 'identity.passwordCommon'],
  ['Passw0rd!', 'identity.passwordCommon'],
  ['P@ssw0rd2024', 'identity.passwordCommon'],
  ['passwort123', 'identity.passwordCommon'],
  ['Sommer2026!', 'identity.passwordCommon'],
  ['12345678', 'identity.passwordCommon'],
  ['987654321', 'identity.passwordCommon'],
  ['qwertzuiop', 'identity.passwordCommon'],
  ['aaaaaaaaaa', 'identity.passwordCommon'],
  ['abcabcabc', 'identity.passwordCommon'],
  ['1q2w3e4r', 'identity.passwordCommon'],
  ['ｐａｓｓｗｏｒｄ', 'identity.passwordCommon'],
  ['Anna Schmidt', 'identity.passwordPersonal'],
  ['annaschmidt1', 'identity.passwordPersonal'],
  ['anna.schmidt@example.org', 'identity.passwordPersonal'],
  ['ANNA.SCHMIDT', 'identity.passwordPersonal'],
])('%s is none (%s)', (password, reason) => {
  expect(passwordRefused(password, anna)).toBe(reason)
})

test('a member without letters in the name may still use digits and a word', () => {
  expect(passwordRefused('4711 kölnisch', { name: '4711', email: '4711@example.org' })).toBeNull()
})

test('one password typed on two keyboards is one password', () => {
  expect(normalisePassword('u\u0308ber')).toBe(normalisePassword('\u00fcber'))
})
