import { expect, test, vi } from 'vitest'
import { database } from '~/db/client.server'
import { nameKey } from '~/domain/identity/member'
import { readViewer } from '~/domain/identity/readViewer.server'
import { signUp, type SignUpInput } from '~/domain/identity/signUp.server'
import { Refusal } from '~/domain/refusal'
import { aMember, freshBrowser, password, someone } from './identity'

// Password hashes are slow on purpose, more so on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

let asked = 0
const wanting = (wanted: Partial<SignUpInput> & { name: string }): SignUpInput => ({
  email: `${encodeURIComponent(nameKey(wanted.name)).replace(/\W/g, '')}@example.org`,
  password,
  browser: freshBrowser,
  permit: async () => {
    asked++
  },
  ...wanted,
})

test('signing up creates a member with a session and no further rights', async () => {
  const token = await signUp(someone(), wanting({ name: '  Ada   Lovelace ' }))
  expect((await readViewer(database(), token))?.viewer).toMatchObject({
    name: 'Ada Lovelace',
    role: 'member',
  })
  const member = await database().member.findUniqueOrThrow({ where: { nameKey: 'ada lovelace' } })
  expect(member).toMatchObject({ demo: false, suspendedAt: null, createdAt: someone().now })
})

test('twenty people who want one name at once make one member', async () => {
  const answers = await Promise.allSettled(
    Array.from({ length: 20 }, (_, i) =>
      signUp(
        someone(),
        wanting({
          name: i % 2 ? 'Eine Einzige' : 'EINE EINZIGE',
          email: `einzige${i}@example.org`,
        }),
      ),
    ),
  )
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const answer of answers)
    if (answer.status === 'rejected')
      expect(answer.reason).toMatchObject({ kind: 'conflict', reason: 'identity.nameTaken' })
  expect(await database().member.count({ where: { nameKey: 'eine einzige' } })).toBe(1)
})

test('twenty sends of one form make one member, and every answer lets them in', async () => {
  const form = wanting({ name: 'Zwanzig Mal' })
  const answers = await Promise.allSettled(
    Array.from({ length: 20 }, () => signUp(someone(), form)),
  )
  expect(await database().member.count({ where: { nameKey: 'zwanzig mal' } })).toBe(1)
  const again = await signUp(someone(), form)
  expect((await readViewer(database(), again))?.viewer.name).toBe('Zwanzig Mal')
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(20)
})

test('a taken name, in any case, is rejected before the limit is used', async () => {
  const { name, email } = await aMember({ name: 'Grace Hopper' })
  const before = asked
  for (const taken of [name.toUpperCase(), 'Ｇｒａｃｅ Hopper', 'grace\u00a0hopper'])
    await expect(signUp(someone(), wanting({ name: taken }))).rejects.toMatchObject({
      reason: 'identity.nameTaken',
    })
  // A wrong password gets the same response for known and unknown addresses.
  await expect(
    signUp(someone(), wanting({ name, email, password: 'vier feste Mauern' })),
  ).rejects.toMatchObject({ reason: 'identity.nameTaken' })
  expect(asked).toBe(before)
})

test('a registered address is revealed only within the limit', async () => {
  const { email } = await aMember()
  await expect(
    signUp(someone(), wanting({ name: 'Noch Niemand', email: email.toUpperCase() })),
  ).rejects.toMatchObject({ kind: 'conflict', reason: 'identity.emailTaken' })
  const permit = async () => {
    throw new Refusal('tooMany', 'identity.tooManyAccounts')
  }
  const answers = await Promise.allSettled(
    [email, 'free@example.org'].map((email) =>
      signUp(someone(), wanting({ name: 'Noch Niemand', email, permit })),
    ),
  )
  for (const answer of answers)
    expect(answer).toMatchObject({ reason: { reason: 'identity.tooManyAccounts' } })
  expect(await database().member.count({ where: { nameKey: 'noch niemand' } })).toBe(0)
})

test.each([
  [{ name: 'Moderation' }, 'identity.nameReserved'],
  [{ name: 'Ann\u202ea' }, 'identity.nameCharacters'],
  [{ name: 'Kurt Kurz', password: 'kurz' }, 'identity.passwordTooShort'],
  [{ name: 'Kurt Kurzmann', password: 'kurt kurzmann' }, 'identity.passwordPersonal'],
  [{ name: 'Kurt Kurz', email: 'kurt' }, 'identity.emailWrong'],
])('%j is refused whatever the form let through', async (wanted, reason) => {
  await expect(signUp(someone(), wanting(wanted))).rejects.toMatchObject({
    kind: 'invalid',
    reason,
  })
})
