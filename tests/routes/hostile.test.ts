import { beforeEach, expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { links } from '~/links'
import { aPost, aTheme, aThread } from '../support/builders.server'
import type { Fields, Page } from '../support/browse'
import { attribute, select, wordsOf } from '../support/markup'
import { aSomebody, theForum } from './forum'
import { whatIsStored } from './stored'

const forum = await theForum()
const { browser, context } = await aSomebody(forum)
const staff = await aSomebody(forum, { role: 'moderator' })
const thread = await aThread()
const post = await aPost({ thread })
const own = await aPost({ thread, by: context })
const theme = await aTheme()
const forms = [links.answerThread(thread), links.reply(post), links.editPost(own), links.preview()]

const good = (): Record<string, string> => ({
  stance: 'asks',
  lang: 'de',
  text: 'Warum?',
  key: crypto.randomUUID(),
  revision: '1',
})
const paragraph = (text: unknown) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const doc = (...content: unknown[]) => JSON.stringify({ type: 'doc', content })
const linked = (href: unknown) =>
  doc({
    type: 'paragraph',
    content: [{ type: 'text', text: 'hier', marks: [{ type: 'link', attrs: { href } }] }],
  })
const nested = (depth: number) =>
  '{"type":"doc","content":['.concat(
    '{"type":"blockquote","content":['.repeat(depth),
    JSON.stringify(paragraph('tief')),
    ']}'.repeat(depth),
    ']}',
  )

// So many attempts have long exceeded the limit.
beforeEach(async () => void (await database().limit.deleteMany()))

/** Returns why a form was rejected, from its page. */
const told = (page: Page) =>
  ['.trouble', '.error']
    .flatMap((one) => page.all(one))
    .map(wordsOf)
    .join(' ')

/** Inputs that every text field must reject. */
const words: Record<string, Fields> = {
  'a NUL': { text: 'nichts\0da' },
  'nothing at all': { text: '' },
  'only spaces of every kind': { text: '\u00a0\u2003 \t\n' },
  '40,000 characters': { text: 'x'.repeat(40_000) },
  'half a character in a document': {
    doc: '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"\\ud800"}]}]}',
  },
  'a NUL in a document': {
    doc: '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"a\\u0000b"}]}]}',
  },
  'a document that nests 33 levels': { doc: nested(33) },
  'a document that nests 1,500 levels': { doc: nested(1_500) },
  'a document of 2,200 paragraphs': {
    doc: doc(...Array.from({ length: 2_200 }, () => ({ type: 'paragraph' })), paragraph('x')),
  },
  'a document that is no JSON': { doc: '{"type":' },
  'a document that is a list': { doc: '[]' },
  'a document that is a text': { doc: '"doc"' },
  'a document without content': { doc: '{"type":"doc"}' },
  'a document with content of the wrong kind': { doc: '{"type":"doc","content":"x"}' },
  'a document with an unknown block': {
    doc: doc({ type: 'iframe', attrs: { src: 'https://evil.example' } }),
  },
  'a document with a number for text': { doc: doc(paragraph(7)) },
  'a document with __proto__': {
    doc: '{"type":"doc","__proto__":{"content":[]},"content":[{"type":"paragraph","attrs":{"onclick":"x"},"content":[{"type":"text","text":"x","marks":[{"type":"style"}]}]}]}',
  },
  'two texts': { text: ['eins', 'zwei'], doc: [] },
  'two documents': { doc: [doc(paragraph('eins')), doc(paragraph('zwei'))] },
  'two languages': { lang: ['de', 'en'] },
  'an unknown language': { lang: 'fr' },
}

/** Inputs that all forms except the preview must reject. */
const others: Record<string, Fields> = {
  'an unknown stance': { stance: 'shouts' },
  'two stances': { stance: ['supports', 'opposes'] },
  'the stance of an object': { stance: 'constructor' },
}

test.for(Object.entries(words))(
  '%s is refused with words of ours, and nothing is written',
  async ([, fields]) => {
    const before = await whatIsStored()
    for (const address of forms) {
      const answer = await browser.post(address, {
        ...good(),
        ...('doc' in fields && fields.doc?.length ? { text: [] } : {}),
        ...fields,
      })
      expect([400, 413, 422], address).toContain(answer.status)
      expect(told(answer), address).toMatch(
        /^(Not everything is filled in as it needs to be|The text )/,
      )
      expect(told(answer), address).not.toMatch(/Invalid|Too |expected/)
      const script = await browser.post(`${address}.data`, {
        ...good(),
        ...('doc' in fields && fields.doc?.length ? { text: [] } : {}),
        ...fields,
      })
      expect(script.status, `${address}.data`).toBe(answer.status)
    }
    expect(await whatIsStored()).toBe(before)
  },
)

test.for(Object.entries(others))('%s is refused, and nothing is written', async ([, fields]) => {
  const before = await whatIsStored()
  for (const address of forms.slice(0, 3))
    expect((await browser.post(address, { ...good(), ...fields })).status, address).toBe(422)
  expect(await whatIsStored()).toBe(before)
})

test('a form without its key, or with one that is none, is refused, and so is an edit of no revision', async () => {
  const before = await whatIsStored()
  for (const key of [[], '', '1', 'x'.repeat(36), [crypto.randomUUID(), crypto.randomUUID()]])
    expect((await browser.post(forms[0]!, { ...good(), key })).status).toBe(422)
  for (const revision of [[], '', '0', '-1', '1.5', 'NaN', 'Infinity', ['1', '1']]) {
    const answer = await browser.post(forms[2]!, { ...good(), revision })
    expect(answer.status, String(revision)).toBe(422)
    expect(told(answer), String(revision)).not.toMatch(/Invalid|Too |expected/)
  }
  expect((await browser.post(forms[2]!, { ...good(), revision: '99999999999999' })).status).toBe(
    409,
  )
  expect(await whatIsStored()).toBe(before)
})

test('a body that is no form is refused, and nothing is written', async () => {
  const before = await whatIsStored()
  const bodies = [
    { body: JSON.stringify(good()), type: 'application/json' },
    { body: 'text=Warum', type: 'text/plain' },
    { body: '<form/>', type: 'application/xml' },
    { body: 'text=Warum', type: 'multipart/form-data' },
    {
      body: '--x\r\nContent-Disposition: form-data; name="text"\r\n\r\nWarum',
      type: 'multipart/form-data; boundary=y',
    },
    { body: '--x\r\nbroken', type: 'multipart/form-data; boundary=x' },
    { body: '', type: 'application/x-www-form-urlencoded' },
    { body: '', type: 'multipart/form-data; boundary=x' },
    {
      body: '__proto__=1&constructor=2&__proto__=3&toString=4',
      type: 'application/x-www-form-urlencoded',
    },
    { body: '%', type: 'application/x-www-form-urlencoded;charset=utf-16' },
  ]
  const addresses = [
    ...forms,
    links.vote(post),
    links.tagPost(post),
    '/sign-in',
    '/sign-up',
    '/language',
    links.openArticle(),
    links.previewArticle(),
    links.manageThemes(),
    links.removePost(post),
    links.renameThread(thread),
    '/settings/password',
    '/settings/sessions/end',
  ]
  for (const address of addresses.filter((one) => one !== links.tagPost(post)))
    for (const { body, type } of bodies) {
      const answer = await staff.browser.post(address, body, { headers: { 'Content-Type': type } })
      expect(answer.status, `${type} to ${address}`).toBeGreaterThanOrEqual(
        address.startsWith('/sign-') ? 300 : 400,
      )
      expect(answer.status, `${type} to ${address}`).toBeLessThan(500)
    }
  expect(await whatIsStored()).toBe(before)
})

test('what is larger than a form is refused before it is read', async () => {
  const before = await whatIsStored()
  for (const address of forms)
    expect(
      (await browser.post(address, { ...good(), text: 'x'.repeat(200_000) })).status,
      address,
    ).toBe(413)
  expect(await whatIsStored()).toBe(before)
})

test('an act on what cannot be names nothing, whatever number it is given', async () => {
  const before = await whatIsStored()
  for (const id of [
    '0',
    '-1',
    '1e3',
    '01',
    '999999999',
    '2147483648',
    '9007199254740993',
    '99999999999999999999',
    '1;drop',
    '١',
  ])
    for (const act of ['reply', 'edit', 'withdraw', 'remove', 'restore', 'vote', 'tag'])
      for (const path of [
        `/p/${encodeURIComponent(id)}/${act}`,
        ...(act === 'reply'
          ? [
              `/t/${encodeURIComponent(id)}/reply`,
              `/t/${encodeURIComponent(id)}/close`,
              `/t/${encodeURIComponent(id)}/rename`,
            ]
          : []),
      ]) {
        const answer = await staff.browser.post(path, {
          ...good(),
          agreement: 'agree',
          reason: 'x',
          questionDe: 'x',
          questionEn: '',
          theme: '',
        })
        expect([400, 404], path).toContain(answer.status)
      }
  expect(await whatIsStored()).toBe(before)
})

test('a vote that says nothing, or something else, is none', async () => {
  const before = await whatIsStored()
  const votes: Fields[] = [
    {},
    { quality: 'sideways' },
    { quality: '1' },
    { agreement: ['agree', 'disagree'] },
    { agreement: '' },
    { agreement: 'agree', to: 'x'.repeat(3_000) },
    { quality: ['up', 'up'] },
    { quality: 'constructor' },
  ]
  for (const vote of votes)
    expect(
      (await browser.post(links.vote(post), vote)).status,
      JSON.stringify(vote).slice(0, 80),
    ).toBe(400)
  expect(await whatIsStored()).toBe(before)
  for (const to of [
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
  ])
    expect((await browser.post(links.vote(post), { agreement: 'pass', to })).location, to).toBe(
      `/p/${post}`,
    )
})

test('themes that are none, too many, or numbers no database knows are refused', async () => {
  const before = await whatIsStored()
  for (const chosen of [
    'x',
    '0',
    '-1',
    '99999999999',
    '999999999',
    [String(theme), 'x'],
    Array.from({ length: 9 }, (_, i) => String(i + 1)),
  ]) {
    const { status } = await staff.browser.post(links.tagPost(post), { theme: chosen })
    expect([404, 422], String(chosen)).toContain(status)
  }
  expect(await whatIsStored()).toBe(before)
})

test('Markdown never becomes anything but words and harmless links', async () => {
  const attacks = [
    '[klick](javascript:alert(1))',
    '[klick](JaVaScRiPt:alert(1))',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '![x](https://evil.example/p.png)',
    '[a](data:text/html,x)',
    '[b](//evil.example)',
    '<https://user@evil.example>',
    '[c]: javascript:alert(1)\n\n[c]',
  ]
  const answer = await browser.post(forms[0]!, { ...good(), text: attacks.join('\n\n') })
  expect(answer.status).toBe(302)
  const page = await browser.get(answer.location ?? '')
  const shown = page.one(`article#p${/p\/(\d+)/.exec(answer.location ?? '')?.[1]} .words`)
  expect(wordsOf(shown)).toContain('<script>alert(1)</script>')
  for (const tag of ['script', 'img', 'iframe', 'style', 'form'])
    expect(select(shown, tag), tag).toEqual([])
  for (const link of select(shown, 'a'))
    expect(attribute(link, 'href')).toMatch(/^(https?|mailto):/)
  for (const element of select(shown, '[onerror]')) expect(element).toBeNull()
})

test('a document’s link that leads to no site is taken as words', async () => {
  for (const href of [
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    '//evil.example',
    'https://a@evil.example',
    ['https://example.org'],
    null,
    {},
  ]) {
    const answer = await browser.post(forms[3]!, { ...good(), doc: linked(href) })
    expect([200, 422], JSON.stringify(href)).toContain(answer.status)
    expect(answer.all('section.preview').length, JSON.stringify(href)).toBe(
      answer.status === 200 ? 1 : 0,
    )
    for (const shown of answer.all('section.preview'))
      expect([wordsOf(shown), select(shown, 'a')], JSON.stringify(href)).toEqual([
        'This is how it will look hier',
        [],
      ])
  }
})

test('whatever is typed comes back as words, and never as part of the page', async () => {
  const typed = '</textarea><script>alert(1)</script>"\'><img src=x onerror=alert(1)>'
  const answer = await browser.post(forms[0]!, {
    ...good(),
    stance: typed,
    lang: typed,
    key: typed,
    text: typed,
    action: typed,
  })
  expect(answer.status).toBe(422)
  expect(answer.all('img')).toEqual([])
  expect(answer.html).not.toContain('<script>alert(1)')
  for (const path of [
    `/sign-in?to=${encodeURIComponent(typed)}`,
    `/themes?lang=${encodeURIComponent(typed)}`,
    `/u/${encodeURIComponent(typed)}`,
    `/${encodeURIComponent(typed)}`,
  ]) {
    const page = await staff.browser.get(path)
    expect(page.html, path).not.toContain('<script>alert(1)')
    expect(page.all('img'), path).toEqual([])
  }
})

test('the site noted no fault of its own', () => expect(forum.faults()).toEqual([]))
