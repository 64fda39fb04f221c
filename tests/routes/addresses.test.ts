import { expect, test } from 'vitest'
import type { Reason } from '~/domain/refusal'
import { translationOf } from '~/i18n/translations.server'
import { database } from '~/db/client.server'
import { aPost, aTheme, aThread, minutesLater, noon } from '../support/builders.server'
import { aBrowser, type Browser, type Fields, type Page } from '../support/browse'
import {
  addresses,
  entries,
  outcomeFor,
  roles,
  type Entry,
  type Outcome,
  type Place,
  type Role,
  type State,
} from './addressTable'
import { aSomebody, signedIn, theForum, type Somebody } from './forum'
import { whatIsStored } from './stored'

const forum = await theForum()
const somebodies = {
  member: await aSomebody(forum),
  author: await aSomebody(forum),
  moderator: await aSomebody(forum, { role: 'moderator' }),
  admin: await aSomebody(forum, { role: 'admin' }),
}
const anonymous = aBrowser(forum.url)
const browserOf = (role: Role): Browser =>
  role === 'nobody' ? anonymous : somebodies[role].browser
const article = await database().article.findFirstOrThrow()
const routes = await addresses()
const table = routes.map(({ path, id }) => ({ path, id, entry: entries[path] }))
let places = 0

/** Creates separate rows for every act, because acts change them. */
async function aPlace(state: State = 'plain'): Promise<Place> {
  const title = 'Wer setzt die Standards?'
  const thread = await aThread({ question: title })
  const asked =
    state === 'asked' || state === 'accepted'
      ? await aPost({
          thread,
          by: somebodies.author.context,
          stance: 'asks',
          now: minutesLater(2 * ++places),
        })
      : null
  const post = await aPost({
    thread,
    parent: asked,
    by: somebodies.author.context,
    now: minutesLater(2 * ++places),
  })
  const { id: mark } = await database().mark.create({
    data: {
      postId: post,
      threadId: thread,
      authorId: somebodies.author.id,
      memberId: somebodies.member.id,
      kind: 'source',
      reason: 'Wo steht das?',
      setAt: noon,
    },
  })
  const { id: placement } = await database().placement.create({
    data: {
      postId: post,
      homeId: thread,
      threadId: await aThread(),
      stance: 'adds',
      placedById: somebodies.author.id,
      placedAt: noon,
    },
  })
  const slug = `thema-${places}`
  const themeId = await aTheme(slug)
  if (state === 'removed')
    await database().post.update({
      where: { id: post },
      data: { removedAt: noon, removedReason: 'Werbung', removedById: somebodies.admin.id },
    })
  if (state === 'accepted')
    await database().post.update({ where: { id: post }, data: { acceptedAt: noon } })
  if (state === 'closed')
    await database().thread.update({ where: { id: thread }, data: { closedAt: noon } })
  if (state === 'pinned')
    await database().thread.update({ where: { id: thread }, data: { pinnedAt: noon } })
  return {
    thread,
    title,
    post,
    theme: slug,
    themeId,
    article: article.slug,
    member: somebodies.author.name,
    mark,
    placement,
  }
}

const outcomeOf = ({ status, location, html }: Page): Outcome => {
  const to =
    status === 202
      ? /"redirect",.*?"(\/[^"]*)"/.exec(html)?.[1]
      : status >= 300 && status < 400
        ? location
        : undefined
  if (to === undefined || to === null) return status
  return to.startsWith('/sign-in') ? 'in' : 'on'
}

const dataOf = (path: string) => (path === '/' ? '/_root.data' : `${path}.data`)
const refuses = (outcome: Outcome) =>
  outcome === 'in' || (typeof outcome === 'number' && outcome >= 400)
const fieldsFor = (entry: Entry, place: Place): Fields =>
  typeof entry.act?.fields === 'function' ? entry.act.fields(place) : (entry.act?.fields ?? {})

test('every address of the table has an entry here, and no entry is of an address that is gone', () => {
  expect(Object.keys(entries).sort()).toEqual(routes.map(({ path }) => path).sort())
})

test.for(table)(
  '$path shows itself to whom it is for, as a page, as data, and as one loader alone',
  async ({ id, entry }) => {
    const place = await aPlace()
    const at = entry!.at(place)
    const before = await whatIsStored()
    await anonymous.get(at)
    for (const role of roles) {
      const wanted = outcomeFor(entry!.reads, role)
      const ways = [
        at,
        dataOf(at),
        `${dataOf(at)}?_routes=${encodeURIComponent(id)}`,
        `${dataOf(at)}?_routes=${encodeURIComponent(`root,${id}`)}`,
      ]
      for (const way of ways) {
        const page = await browserOf(role).getAtOnce(way)
        expect(outcomeOf(page), `${role} reads ${way}`).toBe(wanted)
        if (refuses(wanted) && role !== 'author')
          for (const secret of [somebodies.author.email, somebodies.admin.email])
            expect(page.html).not.toContain(secret)
      }
    }
    expect(await whatIsStored()).toBe(before)
  },
)

test.for(table)(
  '$path takes its form from whom it may, and from anybody else nothing is written',
  async ({ path, entry }) => {
    for (const role of roles)
      for (const way of ['page', 'data'] as const) {
        const place = await aPlace(entry!.act?.state)
        const at = entry!.at(place)
        const to = way === 'page' ? at : dataOf(at)
        const wanted = entry!.act ? outcomeFor(entry!.act[way], role) : 405
        const browser =
          path === '/sign-out' && role !== 'nobody'
            ? await signedIn(forum, somebodies[role].email)
            : browserOf(role)
        const before = await whatIsStored()
        expect(
          outcomeOf(await browser.post(to, fieldsFor(entry!, place))),
          `${role} sends to ${to}`,
        ).toBe(wanted)
        const changed = (await whatIsStored()) !== before
        expect(changed, `${role} changed something at ${to}`).toBe(
          !refuses(wanted) && (entry!.act?.writes ?? false),
        )
      }
  },
)

test('other spellings of an address are let in no further than the address itself', async () => {
  const { thread, post } = await aPlace()
  const spellings = {
    [`/t/${thread}/close`]: [
      `/%74/${thread}/close`,
      `/./t/${thread}/close`,
      `/x/../t/${thread}/close`,
      `/T/${thread}/CLOSE`,
      `/t/${thread}/close/`,
      `//t/${thread}/close`,
      `/t/${thread}/%63lose.data`,
      `/./t/${thread}/close.data`,
    ],
    [`/p/${post}/remove`]: [
      `/%70/${post}/remove`,
      `/./p/${post}/remove`,
      `/p/${post}/./remove`,
      `/P/${post}/Remove`,
      `/p/${post}/remove/`,
      `/p/${post}/%72emove.data`,
    ],
  }
  const before = await whatIsStored()
  for (const spelling of Object.values(spellings).flat())
    for (const somebody of [anonymous, somebodies.member.browser]) {
      const { status, location } = await somebody.exactly('POST', spelling)
      expect([202, 302, 400, 401, 403, 404, 405], spelling).toContain(status)
      if (status === 302) expect(location, spelling).toMatch(/^\/sign-in/)
    }
  expect(await whatIsStored()).toBe(before)
  for (const spelling of [
    '/%6Doderation',
    '/./moderation',
    '/x/../moderation',
    '/MODERATION',
    '/moderation/',
    '/%6Doderation/log',
    '/./moderation/articles/new',
  ]) {
    expect((await anonymous.exactly('GET', spelling)).location, spelling).toMatch(/^\/sign-in/)
    expect((await somebodies.member.browser.exactly('GET', spelling)).status, spelling).toBe(403)
  }
})

test('other methods are let in no further either', async () => {
  const { thread, post } = await aPlace()
  const before = await whatIsStored()
  for (const method of ['PUT', 'PATCH', 'DELETE'])
    for (const path of [
      `/t/${thread}/close`,
      `/p/${post}/remove`,
      `/p/${post}/withdraw`,
      `/p/${post}/edit`,
      '/moderation/themes',
    ].flatMap((at) => [at, dataOf(at)]))
      for (const role of ['nobody', 'member'] as const) {
        const outcome = outcomeOf(await browserOf(role).post(path, {}, { method }))
        expect(refuses(outcome), `${role} ${method} ${path}: ${outcome}`).toBe(true)
      }
  expect(await whatIsStored()).toBe(before)
})

test('a JSON client gets the same refusals as problem documents', async () => {
  const { post } = await aPlace()
  const json = { headers: { Accept: 'application/json' } }
  const before = await whatIsStored()
  const answers: { page: Page; status: number; reason: Reason | 'errors.mendForm' }[] = [
    { page: await anonymous.get('/moderation', json), status: 401, reason: 'identity.signInFirst' },
    {
      page: await somebodies.member.browser.get('/moderation', json),
      status: 403,
      reason: 'moderation.staffOnly',
    },
    { page: await anonymous.get('/p/999999999', json), status: 404, reason: 'posts.missing' },
    {
      page: await anonymous.post(`/p/${post}/vote`, { agreement: 'agree' }, json),
      status: 401,
      reason: 'identity.signInFirst',
    },
    {
      page: await somebodies.author.browser.post(`/p/${post}/vote`, { agreement: 'agree' }, json),
      status: 403,
      reason: 'votes.ownPost',
    },
    {
      page: await somebodies.member.browser.post(`/p/${post}/reply`, { lang: 'de' }, json),
      status: 422,
      reason: 'errors.mendForm',
    },
    {
      page: await anonymous.post(`/p/${post}/reply`, { lang: 'de' }, json),
      status: 401,
      reason: 'identity.signInFirst',
    },
  ]
  for (const { page, status, reason } of answers) {
    expect([page.status, page.headers.get('Content-Type')], reason).toEqual([
      status,
      'application/problem+json',
    ])
    expect(JSON.parse(page.html)).toMatchObject({
      status,
      reason,
      title: translationOf('en')(reason),
    })
  }
  expect(await whatIsStored()).toBe(before)
})

test('an act that did not come from a page of this site is refused before anybody looks at it', async () => {
  const { post } = await aPlace()
  const { browser }: Somebody = somebodies.member
  const before = await whatIsStored()
  for (const headers of [
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { Origin: forum.url.replace('http:', 'https:') },
  ])
    expect(
      (await browser.post(`/p/${post}/vote`, { agreement: 'agree' }, { headers })).status,
      headers.Origin,
    ).toBe(403)
  expect(await whatIsStored()).toBe(before)
})

test('the site noted no fault of its own', () => expect(forum.faults()).toEqual([]))
