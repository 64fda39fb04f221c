import { expect, test } from 'vitest'
import {
  emailKey,
  emailRefused,
  isReserved,
  nameKey,
  nameRefused,
  normaliseName,
  viewerOf,
} from '~/domain/identity/member'

test.each([
  'Anna',
  'Jörg Müller-Lüdenscheidt',
  "Siobhán O'Brien",
  'J.R. Ewing',
  'user_42',
  '李小龙',
  'Ольга Петрова',
  'عائشة',
  'Nguyễn Thị Ánh',
  'दीपिका',
  '42nd Street',
])('%s is a name', (name) => {
  expect(nameRefused(normaliseName(name))).toBeNull()
})

test.each([
  ['', 'identity.nameMissing'],
  ['x'.repeat(41), 'identity.nameTooLong'],
  ['A', 'identity.nameTooShort'],
  ['-Anna', 'identity.nameEnds'],
  ['Anna.', 'identity.nameEnds'],
  ['Anna\u200bB', 'identity.nameCharacters'],
  ['Anna\u202eleba', 'identity.nameCharacters'],
  ['Anna\u2066B', 'identity.nameCharacters'],
  ['An\u3164na', 'identity.nameCharacters'],
  ['\u115f\u1160', 'identity.nameCharacters'],
  ['Anna\ufe0fB', 'identity.nameCharacters'],
  ['Anna\u00adB', 'identity.nameCharacters'],
  ['Anna\u034fB', 'identity.nameCharacters'],
  ['Anna 🦊', 'identity.nameCharacters'],
  ['<b>Anna', 'identity.nameCharacters'],
  ['a/b', 'identity.nameCharacters'],
  ['Anna%20', 'identity.nameCharacters'],
  ['Anna\u0000B', 'identity.nameCharacters'],
  ['Anna\ud800B', 'identity.nameCharacters'],
  ['Z\u0300\u0301\u0302\u0303\u0304algo', 'identity.nameCharacters'],
  ['Аnna', 'identity.nameScripts'],
  ['Αnna', 'identity.nameScripts'],
])('%j is no name (%s)', (name, reason) => {
  expect(nameRefused(normaliseName(name))).toBe(reason)
})

test('forty characters outside the basic plane are still forty', () => {
  expect(nameRefused('𠀀'.repeat(40))).toBeNull()
})

test('a name is trimmed and keeps single spaces inside', () => {
  expect(normaliseName(' \u00a0Anna\u2003 \tMaria\n')).toBe('Anna Maria')
  expect(normaliseName('O’Brien')).toBe("O'Brien")
  expect(normaliseName('Jo\u0308rg')).toBe('J\u00f6rg')
})

test.each([
  ['ANNA maria', 'anna Maria'],
  ['Jo\u0308rg', 'JÖRG'],
  ['Ａｎｎａ', 'anna'],
  ['Anna\u00a0Maria', 'Anna  Maria'],
  ['Strauß', 'STRAUSS'],
  ['ΣΟΦΟΣ', 'σοφος'],
  ['ﬁnn', 'Finn'],
])('%s and %s are one name', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other))
})

test('the key of a key is the key', () => {
  for (const name of ['İstanbul', 'ŉa', 'ǅabc', 'Anna Ma\u0301ria', 'ＳＴＲＡẞＥ'])
    expect(nameKey(nameKey(name))).toBe(nameKey(name))
})

test('a letter with marks more or less is another name', () => {
  expect(nameKey('Jörg')).not.toBe(nameKey('Jorg'))
})

test.each([
  'Admin',
  'ADMINISTRATOR',
  'moderation',
  'Standpunkt',
  'Gelöscht',
  'admin2',
  '42 admin',
  'M-o-d',
  'adm1n',
  'm0derator',
  'ａｄｍｉｎ',
  'аdmin',
  'Stand.Punkt',
])('%s would speak for the house', (name) => {
  expect(isReserved(name)).toBe(true)
})

test.each(['Adminka Weber', 'Modesta', 'Rootes', 'Anna', '1234'])(
  '%s speaks for nobody else',
  (name) => {
    expect(isReserved(name)).toBe(false)
  },
)

test.each([
  'anna@example.org',
  'a+b@sub.example.co',
  "o'brien@example.org",
  'jörg@müller.example',
  'x@xn--mller-kva.example',
])('%s is an address', (email) => {
  expect(emailRefused(email)).toBeNull()
})

test.each([
  'anna',
  'anna@',
  '@example.org',
  'anna@localhost',
  'a b@example.org',
  'anna@example..org',
  'anna@-x.org',
  'a@b@c.org',
  'a\u200b@example.org',
  `${'x'.repeat(65)}@example.org`,
  `a@${'x'.repeat(250)}.org`,
])('%s is no address', (email) => {
  expect(emailRefused(email)).toBe('identity.emailWrong')
})

test('an address is the same in any case', () => {
  expect(emailKey(' Anna@Example.ORG ')).toBe('anna@example.org')
})

test('a role that is not known gives no rights', () => {
  expect(viewerOf({ id: 1, name: 'Anna', role: 'emperor' }).role).toBe('member')
  expect(viewerOf({ id: 1, name: 'Anna', role: 'moderator' }).role).toBe('moderator')
})
