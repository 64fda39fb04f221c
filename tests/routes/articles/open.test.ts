import { expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { aMember, password } from '../../domain/identity/identity'
import { aForum, aVisitor } from '../identity/visitor'

const text =
  '# Über Brücken\n\nSie rosten. Wer soll sie eigentlich bezahlen?\n\n## Der Plan\n\nEs gibt einen. Was taugt der Plan wirklich?'
const written = async () => [await database().article.count(), await database().thread.count()]

async function moderator() {
  const forum = await aForum()
  const visitor = aVisitor(forum, 'de')
  const { email } = await aMember({ role: 'moderator' })
  await visitor.post('/sign-in', { email, password })
  const upload = (content: string | Uint8Array<ArrayBuffer>) => {
    const form = new FormData()
    form.set('text', '')
    form.set('lang', 'auto')
    form.set('format', 'auto')
    form.set('file', new File([content], 'artikel.md'))
    const cookie = [...visitor.jar].map(([name, value]) => `${name}=${value}`).join('; ')
    return fetch(`${forum.url}/moderation/articles/preview`, {
      method: 'POST',
      body: form,
      headers: { Cookie: cookie, Origin: forum.url, 'Accept-Language': 'de' },
    })
  }
  return { visitor, upload }
}

test('a moderator opens selected debates of a pasted article without script, and sees them', async () => {
  const { visitor } = await moderator()
  const start = String(text.replace('# ', '').indexOf('Wer soll'))
  const before = await written()
  const preview = await visitor.post('/moderation/articles/preview', {
    text,
    lang: 'auto',
    format: 'auto',
  })
  expect(preview.status).toBe(200)
  for (const part of [
    'value="Über Brücken"',
    'Der Plan',
    `name="de-${start}"`,
    'Was taugt der Plan wirklich?',
  ])
    expect(preview.html).toContain(part)
  expect(await written()).toEqual(before)

  const form = {
    text,
    lang: 'de',
    format: 'markdown',
    title: 'Über Brücken',
    chosen: start,
    [`de-${start}`]: '',
    [`en-${start}`]: 'Who should pay?',
  }
  const again = await visitor.post('/moderation/articles/open', form)
  expect(again.status).toBe(422)
  for (const part of ['Bitte formulieren Sie die Frage.', 'value="Who should pay?"', 'Der Plan'])
    expect(again.html).toContain(part)
  expect(await written()).toEqual(before)

  const done = await visitor.post('/moderation/articles/open', {
    ...form,
    [`de-${start}`]: 'Wer bezahlt die Brücken?',
  })
  expect(done).toMatchObject({ status: 302, location: '/articles/ueber-bruecken' })
  const page = await visitor.get('/articles/ueber-bruecken')
  expect(page.html).toMatch(
    /<mark class="asked" id="q\d+"><a[^>]*href="\/t\/\d+\/wer-bezahlt-die-bruecken"[^>]*>Wer soll sie eigentlich bezahlen\?<\/a><\/mark>/,
  )
  expect(
    await visitor.post('/moderation/articles/open', { ...form, [`de-${start}`]: 'Anders?' }),
  ).toMatchObject({ status: 302, location: '/articles/ueber-bruecken' })
  expect(await written()).toEqual([(before[0] ?? 0) + 1, (before[1] ?? 0) + 1])
})

test('a file is read whatever its encoding, and what is no article is refused with its reason', async () => {
  const { upload } = await moderator()
  const before = await written()
  const old = await upload(Uint8Array.from(text, (letter) => letter.charCodeAt(0)))
  expect([old.status, (await old.text()).includes('value="Über Brücken"')]).toEqual([200, true])
  const attempts = [
    [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), 422, 'Das ist keine Textdatei'],
    ['Hier fragt niemand.', 422, 'keine Frage'],
    ['', 422, 'noch kein Text'],
    ['Was ist das denn? '.repeat(20_000), 413, 'zu lang'],
  ] as const
  for (const [content, status, reason] of attempts) {
    const answer = await upload(content)
    expect([answer.status, (await answer.text()).includes(reason)], reason).toEqual([status, true])
  }
  expect((await upload('Was ist das denn? '.repeat(300_000))).status).toBe(413)
  expect(await written()).toEqual(before)
})

test('a text that no longer fits the chosen question comes back, and nobody else opens anything', async () => {
  const { visitor } = await moderator()
  const before = await written()
  const form = {
    text,
    lang: 'de',
    format: 'markdown',
    title: 'Titel',
    chosen: '5',
    'de-5': 'Erfunden?',
  }
  const answer = await visitor.post('/moderation/articles/open', form)
  expect(answer.status).toBe(409)
  expect(answer.html).toContain('passt nicht mehr')
  const { email } = await aMember()
  const member = aVisitor(await aForum())
  const nobodys = await member.post('/moderation/articles/open', form)
  expect(nobodys.status).toBe(401)
  // All submitted values are in the form again, and none was parsed as an article.
  for (const part of ['<textarea', 'name="de-5" value="Erfunden?"', 'name="title" value="Titel"'])
    expect(nobodys.html).toContain(part)
  expect(nobodys.html).not.toContain('proposal')
  await member.post('/sign-in', { email, password })
  for (const path of ['/moderation/articles/open', '/moderation/articles/preview'])
    for (const kind of ['', '.data']) {
      const refused = await member.post(path + kind, form)
      expect([refused.status, refused.html.includes('proposal')], path + kind).toEqual([403, false])
    }
  expect((await member.get('/moderation/articles/new')).status).toBe(403)
  expect(await written()).toEqual(before)
})
