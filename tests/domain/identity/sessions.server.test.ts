import { createHash } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { database, pool } from '~/db/client.server'
import { changePassword } from '~/domain/identity/changePassword.server'
import { endOtherSessions } from '~/domain/identity/endOtherSessions.server'
import { endSession } from '~/domain/identity/endSession.server'
import { readSessions } from '~/domain/identity/readSessions.server'
import { readViewer } from '~/domain/identity/readViewer.server'
import { signIn } from '~/domain/identity/signIn.server'
import { aMember, freshBrowser, password, someone } from './identity'

// Password hashes are slow on purpose, more so on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')
const enter = (email: string, sessionId: string | null = null) =>
  signIn(someone(), { email, password, browser: { ...freshBrowser, sessionId } })
const move = (token: string, change: string) =>
  pool().query(`update sessions set ${change} where id = $1`, [hashOf(token)])

test('a session is recognised by what its cookie holds, and stored under nothing but the hash of it', async () => {
  const { id, name, email } = await aMember({ role: 'moderator' })
  const token = await enter(email)
  expect(await readViewer(database(), token)).toEqual({
    viewer: { id, name, role: 'moderator' },
    sessionId: hashOf(token),
  })
  const { rows } = await pool().query(
    'select sessions::text as row, id from sessions where member_id = $1',
    [id],
  )
  expect(rows.map((row) => row.id)).toEqual([hashOf(token)])
  expect(rows[0].row).not.toContain(token)
  expect(await readViewer(database(), hashOf(token))).toBeNull()
})

test('a session that was not used for its idle time has ended, by the clock of the database', async () => {
  const { email } = await aMember()
  const token = await enter(email)
  await move(token, `expires_at = now() + interval '2 seconds'`)
  expect(await readViewer(database(), token)).not.toBeNull()
  await move(token, `expires_at = now()`)
  expect(await readViewer(database(), token)).toBeNull()
})

test('a session begins with fourteen days and is moved on by being used, but never past thirty days', async () => {
  const { email } = await aMember()
  const token = await enter(email)
  const left = async () => {
    const { rows } = await pool().query<{ days: number; seen: number }>(
      `select extract(epoch from expires_at - now())::float / 86400 as days, extract(epoch from now() - last_seen_at)::float as seen from sessions where id = $1`,
      [hashOf(token)],
    )
    return rows[0]!
  }
  expect((await left()).days).toBeCloseTo(14, 2)
  await move(
    token,
    `last_seen_at = now() - interval '3 days', created_at = now() - interval '3 days', expires_at = now() + interval '11 days'`,
  )
  await readViewer(database(), token)
  expect((await left()).days).toBeCloseTo(14, 2)
  expect((await left()).seen).toBeLessThan(60)
  await move(
    token,
    `last_seen_at = now() - interval '1 hour', created_at = now() - interval '29 days'`,
  )
  await readViewer(database(), token)
  expect((await left()).days).toBeCloseTo(1, 2)
})

test('a session older than thirty days has ended, however often it was used', async () => {
  const { email } = await aMember()
  const token = await enter(email)
  await move(
    token,
    `created_at = now() - interval '30 days', expires_at = now() + interval '5 days'`,
  )
  expect(await readViewer(database(), token)).toBeNull()
})

test('using a session is written down at most every few minutes', async () => {
  const { email } = await aMember()
  const token = await enter(email)
  await move(
    token,
    `last_seen_at = now() - interval '4 minutes', expires_at = now() + interval '8 days'`,
  )
  const versions = async () =>
    (await pool().query('select xmin::text from sessions where id = $1', [hashOf(token)])).rows[0]
      .xmin
  const before = await versions()
  await readViewer(database(), token)
  expect(await versions()).toBe(before)
  await move(token, `last_seen_at = now() - interval '6 minutes'`)
  const moved = await versions()
  await readViewer(database(), token)
  expect(await versions()).not.toBe(moved)
})

test('a suspended member loses their sessions at once and gets no new one', async () => {
  const { id, email } = await aMember()
  const token = await enter(email)
  await database().member.update({ where: { id }, data: { suspendedAt: new Date() } })
  expect(await readViewer(database(), token)).toBeNull()
  await expect(enter(email)).rejects.toMatchObject({
    kind: 'forbidden',
    reason: 'identity.suspended',
  })
  await expect(
    signIn(someone(), { email, password: 'ganz falsch geraten', browser: freshBrowser }),
  ).rejects.toMatchObject({ reason: 'identity.wrongCredentials' })
})

test('a role that was taken away is gone with the next request', async () => {
  const { id, email } = await aMember({ role: 'admin' })
  const token = await enter(email)
  await database().member.update({ where: { id }, data: { role: 'member' } })
  expect((await readViewer(database(), token))?.viewer.role).toBe('member')
})

test('signing in again in the same browser takes the place of its session', async () => {
  const { email, context } = await aMember()
  const first = await enter(email)
  await enter(email, hashOf(first))
  expect(await readViewer(database(), first)).toBeNull()
  expect(await readSessions(context, { sessionId: null })).toHaveLength(1)
})

test('a changed password ends all other sessions, and the old one no longer opens', async () => {
  const { email, context } = await aMember()
  const [here, there] = [await enter(email), await enter(email)]
  await changePassword(context, {
    current: password,
    next: 'vier feste Mauern',
    sessionId: hashOf(here),
  })
  expect(await readViewer(database(), here)).not.toBeNull()
  expect(await readViewer(database(), there)).toBeNull()
  await expect(enter(email)).rejects.toMatchObject({ reason: 'identity.wrongCredentials' })
  await signIn(someone(), { email, password: 'vier feste Mauern', browser: freshBrowser })
})

test('a sign-in at the moment of the change outlives it only with the new password', async () => {
  const { id, email, context } = await aMember()
  const [entered] = await Promise.all([
    Promise.allSettled(Array.from({ length: 6 }, () => enter(email))),
    changePassword(context, { current: password, next: 'vier feste Mauern', sessionId: null }),
  ])
  expect(entered.length).toBe(6)
  expect(await database().session.count({ where: { memberId: id } })).toBe(0)
})

test('without the current password nothing changes, and no session ends', async () => {
  const { email, context } = await aMember()
  const token = await enter(email)
  await expect(
    changePassword(context, {
      current: 'ganz falsch geraten',
      next: 'vier feste Mauern',
      sessionId: null,
    }),
  ).rejects.toMatchObject({
    reason: 'identity.wrongPassword',
  })
  await expect(
    changePassword(context, { current: password, next: email, sessionId: null }),
  ).rejects.toMatchObject({ reason: 'identity.passwordPersonal' })
  expect(await readViewer(database(), token)).not.toBeNull()
})

test('members see their living sessions, this one first, and can end each of their own but nobody else’s', async () => {
  const [anna, bert] = [await aMember(), await aMember()]
  const [old, here, other] = [
    await enter(anna.email),
    await enter(anna.email),
    await enter(bert.email),
  ]
  await move(old, `last_seen_at = now() - interval '2 days'`)
  const sessions = await readSessions(anna.context, { sessionId: hashOf(old) })
  expect(sessions.map(({ id, current }) => [id, current])).toEqual([
    [hashOf(old), true],
    [hashOf(here), false],
  ])
  expect(sessions[0]?.userAgent).toBe(freshBrowser.userAgent)
  await endSession(anna.context, { id: hashOf(other) })
  expect(await readViewer(database(), other)).not.toBeNull()
  await endSession(anna.context, { id: hashOf(here) })
  expect(await readViewer(database(), here)).toBeNull()
  await enter(anna.email)
  await endOtherSessions(anna.context, { sessionId: hashOf(old) })
  expect(
    (await readSessions(anna.context, { sessionId: hashOf(old) })).map(({ id }) => id),
  ).toEqual([hashOf(old)])
  expect(await readViewer(database(), other)).not.toBeNull()
})

test('expired sessions are deleted when a member signs in', async () => {
  const { email } = await aMember()
  const token = await enter(email)
  await move(token, `expires_at = now() - interval '1 day'`)
  await enter(email)
  expect(await database().session.findUnique({ where: { id: hashOf(token) } })).toBeNull()
})

test('an endless user agent is cut, and broken characters are no obstacle', async () => {
  const { id, email } = await aMember()
  await signIn(someone(), {
    email,
    password,
    browser: { sessionId: null, userAgent: 'x'.repeat(299) + '🦊'.repeat(9_000) },
  })
  expect((await database().session.findFirst({ where: { memberId: id } }))?.userAgent?.length).toBe(
    300,
  )
})
