import { expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { aMember, password } from '../../domain/identity/identity'
import { aForum, aVisitor } from './visitor'

test('signing up, out and in again works with plain forms, and leads back to where one came from', async () => {
  const visitor = aVisitor(await aForum())
  const form = await visitor.get('/sign-up?to=%2Fthemes%3Fpage%3D2')
  expect(form.html).toContain('name="to" value="/themes?page=2"')
  for (const field of [
    'autoComplete="nickname"',
    'autoComplete="email"',
    'autoComplete="new-password"',
  ])
    expect(form.html.toLowerCase()).toContain(field.toLowerCase())
  const up = await visitor.post('/sign-up', {
    name: 'Ada Lovelace',
    email: 'ada@example.org',
    password,
    to: '/themes?page=2',
  })
  expect(up).toMatchObject({ status: 302, location: '/themes?page=2' })
  expect(up.cookies).toEqual([
    expect.stringMatching(
      /^session=[a-z2-7]{40}; HttpOnly; Max-Age=2592000; Path=\/; SameSite=Lax$/,
    ),
  ])
  expect((await visitor.get('/sign-in?to=%2Fthemes')).location).toBe('/themes')
  expect((await visitor.get('/settings')).html).toContain('ada@example.org')
  expect((await visitor.get('/sign-out')).html).toContain('Ada Lovelace')
  expect(await visitor.post('/sign-out')).toMatchObject({ status: 302, location: '/' })
  expect(visitor.jar.has('session')).toBe(false)
  expect(await database().session.count({ where: { member: { nameKey: 'ada lovelace' } } })).toBe(0)
  expect((await visitor.get('/settings')).location).toBe('/sign-in?to=%2Fsettings')
  const back = await visitor.post('/sign-in', {
    email: 'ADA@example.org',
    password,
    to: '/settings',
  })
  expect(back).toMatchObject({ status: 302, location: '/settings' })
})

test('a form that is not taken comes back with its reasons and all that was typed but the password', async () => {
  const visitor = aVisitor(await aForum(), 'de')
  const answer = await visitor.post('/sign-up', {
    name: 'Moderation',
    email: 'ada@',
    password: 'geheim-geheim',
    to: '/themes',
  })
  expect(answer.status).toBe(422)
  expect(answer.html).toContain('Dieser Name klingt, als spräche das Forum selbst.')
  expect(answer.html).toContain('Das ist keine gültige E-Mail-Adresse.')
  expect(answer.html).toMatch(/<input[^>]*value="Moderation"/)
  expect(answer.html).toMatch(/<input[^>]*value="ada@"/)
  expect(answer.html).toContain('name="to" value="/themes"')
  expect(answer.html).not.toContain('geheim-geheim')
})

test('an unknown address and a wrong password get one and the same page', async () => {
  const forum = await aForum()
  const { email } = await aMember()
  const answers = await Promise.all(
    [email, 'x'.repeat(email.indexOf('@')) + '@example.org'].map((email) =>
      aVisitor(forum).post('/sign-in', { email, password: 'ganz falsch geraten' }),
    ),
  )
  const [known, unknown] = answers.map(({ status, html }, i) => ({
    status,
    html: html
      .replaceAll(i ? 'x'.repeat(email.indexOf('@')) + '@example.org' : email, 'EMAIL')
      .replace(/nonce="[^"]*"/g, ''),
  }))
  expect(known?.status).toBe(422)
  expect(known).toEqual(unknown)
})

test('nobody is sent off the site, or back to the door', async () => {
  const forum = await aForum()
  const { email } = await aMember()
  for (const to of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '/sign-in?to=/sign-in',
  ]) {
    expect((await aVisitor(forum).post('/sign-in', { email, password, to })).location, to).toBe('/')
    expect((await aVisitor(forum).post('/language', { lang: 'en', to })).location, to).toMatch(
      /^\/(sign-in\?to=(\/|%2F)sign-in)?$/,
    )
  }
})

test('the seventh try within a minute has to wait, and says how long', async () => {
  const visitor = aVisitor(await aForum())
  const { email } = await aMember()
  for (let i = 0; i < 6; i++)
    expect(
      (await visitor.post('/sign-in', { email, password: 'ganz falsch geraten' })).status,
    ).toBe(422)
  const answer = await visitor.post('/sign-in', { email, password })
  expect(answer.status).toBe(429)
  expect(Number(answer.retryAfter)).toBeGreaterThan(0)
  expect(answer.cookies).toEqual([])
})

test('a language is chosen with a plain form, whatever the address said before', async () => {
  const visitor = aVisitor(await aForum(), 'en')
  const answer = await visitor.post('/language', { lang: 'de', to: '/themes?lang=en&page=2' })
  expect(answer).toMatchObject({ status: 302, location: '/themes?page=2' })
  expect(answer.cookies).toEqual([
    expect.stringMatching(/^lang=de; Max-Age=31536000; Path=\/; SameSite=Lax/),
  ])
  expect((await visitor.get('/sign-in')).html).toContain('<html lang="de"')
  expect((await visitor.post('/language', { lang: 'fr' })).status).toBe(422)
})

test('a cookie that opens nothing is cleared, and the page is shown all the same', async () => {
  const visitor = aVisitor(await aForum())
  visitor.jar.set('session', '%E0%A4%A')
  const answer = await visitor.get('/sign-in')
  expect(answer.status).toBe(200)
  expect(answer.cookies).toEqual([expect.stringMatching(/^session=; .*Max-Age=0/)])
})
