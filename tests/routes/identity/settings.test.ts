import { expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { aMember, password } from '../../domain/identity/identity'
import type { Site } from '../../support/site'
import { aForum, aVisitor } from './visitor'

async function signedIn(forum: Site, email: string) {
  const visitor = aVisitor(forum)
  expect((await visitor.post('/sign-in', { email, password })).status).toBe(302)
  return visitor
}

test('settings are the member’s own: without a session each leads to signing in, read or sent', async () => {
  const visitor = aVisitor(await aForum())
  for (const path of [
    '/settings',
    '/settings/password',
    '/settings/sessions',
    '/settings/sessions/end',
    '/settings/sessions/end-others',
  ])
    expect((await visitor.get(path)).location, path).toBe(`/sign-in?to=${encodeURIComponent(path)}`)
  expect((await visitor.post('/settings/sessions/end', { id: 'a'.repeat(64) })).location).toMatch(
    /^\/sign-in/,
  )
  expect((await visitor.post('/settings/sessions/end-others')).location).toMatch(/^\/sign-in/)
  expect(
    (
      await visitor.post('/settings/password', {
        currentPassword: password,
        newPassword: 'vier feste Mauern',
      })
    ).location,
  ).toMatch(/^\/sign-in/)
})

test('a member sees where they are signed in and ends another session with a button', async () => {
  const forum = await aForum()
  const { email } = await aMember()
  const [here, there] = [await signedIn(forum, email), await signedIn(forum, email)]
  const { html } = await here.get('/settings/sessions')
  const ids = [...html.matchAll(/name="id" value="([0-9a-f]{64})"/g)].map(([, id]) => id ?? '')
  expect(ids).toHaveLength(1)
  expect(html).toContain('this device')
  expect(await here.post('/settings/sessions/end', { id: ids[0] ?? '' })).toMatchObject({
    status: 302,
    location: '/settings/sessions',
  })
  expect((await there.get('/settings')).location).toBe('/sign-in?to=%2Fsettings')
  expect((await here.get('/settings')).status).toBe(200)
  expect((await here.post('/settings/sessions/end', { id: "' or true --" })).status).toBe(400)
})

test('a new password ends the other sessions and says so', async () => {
  const forum = await aForum()
  const { id, email } = await aMember()
  const [here, there] = [await signedIn(forum, email), await signedIn(forum, email)]
  const wrong = await here.post('/settings/password', {
    currentPassword: 'ganz falsch geraten',
    newPassword: 'vier feste Mauern',
  })
  expect(wrong.status).toBe(422)
  expect(wrong.html).toContain('Your current password is not right.')
  expect(wrong.html).not.toContain('vier feste Mauern')
  const done = await here.post('/settings/password', {
    currentPassword: password,
    newPassword: 'vier feste Mauern',
  })
  expect(done.status).toBe(302)
  expect((await here.get(done.location ?? '')).html).toContain('Your password has been changed')
  expect((await there.get('/settings')).status).toBe(302)
  expect(await database().session.count({ where: { memberId: id } })).toBe(1)
})

test('a profile is at its name as the member writes it, and at no other', async () => {
  const visitor = aVisitor(await aForum())
  await aMember({ name: 'Jörg Straßer', role: 'moderator' })
  const profile = await visitor.get(`/u/${encodeURIComponent('Jörg Straßer')}`)
  expect(profile.status).toBe(200)
  expect(profile.html).toContain('<h1>Jörg Straßer</h1>')
  expect(profile.html).toContain('Moderator')
  expect(profile.html).not.toContain('@example.org')
  const other = await visitor.get(`/u/${encodeURIComponent('JÖRG straSSer')}?lang=de`)
  expect(other).toMatchObject({
    status: 301,
    location: `/u/${encodeURIComponent('Jörg Straßer')}?lang=de`,
  })
  for (const nobody of ['niemand', '%00', '%E0%A4%A', 'x'.repeat(5_000)])
    expect((await visitor.get(`/u/${nobody}`)).status, nobody.slice(0, 20)).toBeOneOf([400, 404])
})
