import { expect, test, vi } from 'vitest'
import { database } from '~/db/client.server'
import { changeRole } from '~/domain/identity/changeRole.server'
import { createMember } from '~/domain/identity/createMember.server'
import { listMembers } from '~/domain/identity/listMembers.server'
import { readAccount } from '~/domain/identity/readAccount.server'
import { readMember } from '~/domain/identity/readMember.server'
import { aMember, password, someone } from './identity'

// Password hashes are slow on purpose, more so on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const auditOf = (subjectId: number) =>
  database().audit.findMany({ where: { subjectKind: 'member', subjectId }, orderBy: { id: 'asc' } })

test('the operator makes the first admin, under a name of the house if they like, and that is written down', async () => {
  const id = await createMember(someone(), {
    name: 'Redaktion',
    email: 'chief@example.org',
    password,
    role: 'admin',
  })
  expect(await readMember(someone(), 'redaktion')).toEqual({
    id,
    name: 'Redaktion',
    role: 'admin',
    demo: false,
    since: someone().now,
  })
  expect(await auditOf(id)).toMatchObject([
    { act: 'roleChanged', actorId: null, detail: { from: null, to: 'admin' } },
  ])
})

test('the operator too gets no broken name, address or password, and nothing that is taken', async () => {
  const right = {
    name: 'Carla Columna',
    email: 'carla@example.org',
    password,
    role: 'member' as const,
  }
  await createMember(someone(), right)
  for (const [wrong, reason] of [
    [{ ...right, email: 'other@example.org' }, 'identity.nameTaken'],
    [{ ...right, name: 'Andere Carla' }, 'identity.emailTaken'],
    [{ ...right, name: 'x' }, 'identity.nameTooShort'],
    [{ ...right, email: 'carla' }, 'identity.emailWrong'],
    [{ ...right, password: 'carlacolumna' }, 'identity.passwordPersonal'],
  ] as const)
    await expect(createMember(someone(), wrong)).rejects.toMatchObject({ reason })
})

test('a role is changed by address, written down once, and only when it changes', async () => {
  const { id, email } = await aMember()
  await changeRole(someone(), { email: email.toUpperCase(), role: 'moderator' })
  await changeRole(someone(), { email, role: 'moderator' })
  expect((await readMember(someone(), await readName(id))).role).toBe('moderator')
  expect(await auditOf(id)).toMatchObject([
    { act: 'roleChanged', detail: { from: 'member', to: 'moderator' } },
  ])
  await expect(
    changeRole(someone(), { email: 'nobody@example.org', role: 'admin' }),
  ).rejects.toMatchObject({ kind: 'missing' })
})

test('a profile is found however its name is written, and shows no address', async () => {
  const { id, email } = await aMember({ name: 'Jörg Straßer' })
  for (const written of [
    'Jörg Straßer',
    'JÖRG STRASSER',
    'jo\u0308rg straßer',
    ' Jörg\u00a0Straßer ',
  ]) {
    const profile = await readMember(someone(), written)
    expect(profile).toMatchObject({ id, name: 'Jörg Straßer' })
    expect(JSON.stringify(profile)).not.toContain(email)
  }
})

test.each(['niemand hier', '', 'a\u0000b', '\ud800', 'x'.repeat(100_000), '../..', '%'])(
  'nobody is called %j',
  async (name) => {
    await expect(readMember(someone(), name)).rejects.toMatchObject({
      kind: 'missing',
      reason: 'identity.noSuchMember',
    })
  },
)

test('members see their own address, the operator everybody’s, and nobody a password’s hash', async () => {
  const { email, context } = await aMember({ role: 'moderator' })
  expect(await readAccount(context)).toMatchObject({ email, role: 'moderator' })
  const all = await listMembers(someone())
  expect(all).toContainEqual(
    expect.objectContaining({ email, role: 'moderator', suspended: false }),
  )
  expect(JSON.stringify(all)).not.toContain('argon2')
})

const readName = async (id: number) =>
  (await database().member.findUniqueOrThrow({ where: { id } })).name
