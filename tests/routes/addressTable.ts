import { links } from '~/links'
import remix from '../../remix.config.js'
import type { Fields } from '../support/browse'

/** All roles of a client. The author wrote the post of the place. */
export const roles = ['nobody', 'member', 'author', 'moderator', 'admin'] as const
export type Role = (typeof roles)[number]

/**
 * The outcome of a request: a status, `in` for a redirect to sign-in, `on` for any other redirect.
 * Redirects of `.data` requests get a 202.
 */
export type Outcome = number | 'in' | 'on'

/** One outcome for each role, in order. */
type Outcomes = readonly [
  nobody: Outcome,
  member: Outcome,
  author: Outcome,
  moderator: Outcome,
  admin: Outcome,
]

/**
 * The rows that addresses refer to. The mark is the member’s, on the author’s post, which has a
 * placement.
 */
export type Place = {
  thread: number
  title: string
  post: number
  theme: string
  themeId: number
  article: string
  member: string
  mark: number
  placement: number
}

/** The state that a place must have for an act to be possible. */
export type State = 'plain' | 'closed' | 'pinned' | 'removed' | 'asked' | 'accepted'

type Act = {
  fields: Fields | ((place: Place) => Fields)
  /** The outcome of a form sent without script, and with script. */
  page: Outcomes
  data: Outcomes
  /** Whether the act changes the database. */
  writes: boolean
  state?: State
}

export type Entry = { at: (place: Place) => string; reads: Outcomes; act?: Act }

const all = (outcome: Outcome): Outcomes => [outcome, outcome, outcome, outcome, outcome]
const members = (outcome: Outcome): Outcomes => ['in', outcome, outcome, outcome, outcome]
const staff = (outcome: Outcome): Outcomes => ['in', 403, 403, outcome, outcome]
const onlyAuthor = (outcome: Outcome): Outcomes => ['in', 403, outcome, 403, 403]
/** For the post’s author and for staff. */
const concerned = (outcome: Outcome): Outcomes => ['in', 403, outcome, outcome, outcome]
/** A form shows its refusal on its own page: without a session the typed values are kept. */
const unsigned = ([, ...others]: Outcomes): Outcomes => [401, ...others]

/** A button of staff: its page redirects, its act is for staff only. */
const staffButton = (at: (place: Place) => string, state: State = 'plain'): Entry => ({
  at,
  reads: all('on'),
  act: { fields: {}, page: staff('on'), data: staff(200), writes: true, state },
})

/** A button of the asker, who is the author of the place's parent post. */
const whoAsked = (at: (place: Place) => string, state: State): Entry => ({
  at,
  reads: all('on'),
  act: {
    fields: {},
    page: ['in', 403, 'on', 403, 403],
    data: ['in', 403, 200, 403, 403],
    writes: true,
    state,
  },
})

const writing = { stance: 'opposes', lang: 'en', text: 'Nobody has asked them.' }
const fresh = () => ({ ...writing, key: crypto.randomUUID() })
/** The first debate that comes with the site. */
const elsewhere = { to: 't1' }
const article = {
  text: '# Bridges\n\nWho is going to pay for all the bridges?',
  lang: 'en',
  format: 'markdown',
}
const themeWords = {
  nameDe: 'Brücken',
  nameEn: 'Bridges',
  descriptionDe: '',
  descriptionEn: '',
  colour: 'teal',
}

/** The outcomes of every address for every role. An address without an entry fails the tests. */
export const entries: Record<string, Entry> = {
  '/': { at: links.front, reads: all(200) },
  '/t/:threadId/:slug?': {
    at: ({ thread, title }) => links.thread({ id: thread, title }),
    reads: all(200),
  },
  '/t/:threadId/counts': { at: ({ thread }) => links.counts(thread), reads: all(200) },
  '/t/:threadId/common-ground': { at: ({ thread }) => links.commonGround(thread), reads: all(200) },
  '/t/:threadId/weigh': { at: ({ thread }) => links.weigh(thread), reads: members(200) },
  '/t/:threadId/sources': { at: ({ thread }) => links.threadSources(thread), reads: all(200) },
  '/t/:threadId/overview': { at: ({ thread }) => links.threadOverview(thread), reads: all(200) },
  '/t/:threadId/overview/:file': {
    at: ({ thread }) => links.threadOverviewFile(thread, 'themes', 'svg'),
    reads: all(200),
  },
  '/t/:threadId/reply': {
    at: ({ thread }) => links.answerThread(thread),
    reads: members(200),
    act: {
      fields: fresh,
      page: unsigned(members('on')),
      data: unsigned(members('on')),
      writes: true,
    },
  },
  '/t/:threadId/close': staffButton(({ thread }) => links.closeThread(thread)),
  '/t/:threadId/reopen': staffButton(({ thread }) => links.reopenThread(thread), 'closed'),
  '/t/:threadId/pin': staffButton(({ thread }) => links.pinThread(thread)),
  '/t/:threadId/unpin': staffButton(({ thread }) => links.unpinThread(thread), 'pinned'),
  '/t/:threadId/rename': {
    at: ({ thread }) => links.renameThread(thread),
    reads: staff(200),
    act: {
      fields: { lang: 'de', questionDe: 'Wer zahlt die Brücken?', questionEn: '', theme: '' },
      page: unsigned(staff('on')),
      data: unsigned(staff('on')),
      writes: true,
    },
  },
  '/t/:threadId/merge': {
    at: ({ thread }) => links.mergeThread(thread),
    reads: staff(200),
    act: {
      fields: elsewhere,
      page: unsigned(staff('on')),
      data: unsigned(staff('on')),
      writes: true,
    },
  },

  '/p/:postId': { at: ({ post }) => links.post(post), reads: all(200) },
  '/p/:postId/reply': {
    at: ({ post }) => links.reply(post),
    reads: members(200),
    act: {
      fields: fresh,
      page: unsigned(members('on')),
      data: unsigned(members('on')),
      writes: true,
    },
  },
  '/p/:postId/edit': {
    at: ({ post }) => links.editPost(post),
    reads: onlyAuthor(200),
    act: {
      fields: { ...writing, revision: '1' },
      page: unsigned(onlyAuthor('on')),
      data: unsigned(onlyAuthor('on')),
      writes: true,
    },
  },
  '/p/:postId/history': { at: ({ post }) => links.postHistory(post), reads: all(200) },
  '/p/:postId/strength': { at: ({ post }) => links.strength(post), reads: all(200) },
  '/p/:postId/accept': whoAsked(({ post }) => links.acceptAnswer(post), 'asked'),
  '/p/:postId/unaccept': whoAsked(({ post }) => links.unacceptAnswer(post), 'accepted'),
  '/p/:postId/withdraw': {
    at: ({ post }) => links.withdrawPost(post),
    reads: onlyAuthor(200),
    act: { fields: {}, page: onlyAuthor('on'), data: onlyAuthor(200), writes: true },
  },
  '/p/:postId/remove': {
    at: ({ post }) => links.removePost(post),
    reads: staff(200),
    act: {
      fields: { reason: 'Werbung' },
      page: unsigned(staff('on')),
      data: unsigned(staff('on')),
      writes: true,
    },
  },
  '/p/:postId/restore': staffButton(({ post }) => links.restorePost(post), 'removed'),
  '/p/:postId/move': {
    at: ({ post }) => links.movePost(post),
    reads: staff(200),
    act: {
      fields: elsewhere,
      page: unsigned(staff('on')),
      data: unsigned(staff('on')),
      writes: true,
    },
  },
  '/p/:postId/place': {
    at: ({ post }) => links.placePost(post),
    reads: concerned(200),
    act: {
      fields: { ...elsewhere, stance: 'adds' },
      page: unsigned(concerned('on')),
      data: unsigned(concerned('on')),
      writes: true,
    },
  },
  '/placements/:placementId/lift': {
    at: ({ placement }) => links.unplacePost(placement),
    reads: members('on'),
    act: { fields: {}, page: concerned('on'), data: concerned(200), writes: true },
  },
  '/p/:postId/vote': {
    at: ({ post }) => links.vote(post),
    reads: all('on'),
    act: {
      fields: { agreement: 'agree' },
      page: ['in', 'on', 403, 'on', 'on'],
      data: ['in', 200, 403, 200, 200],
      writes: true,
    },
  },
  '/p/:postId/tag': {
    at: ({ post }) => links.tagPost(post),
    reads: staff(200),
    act: {
      fields: ({ themeId }) => ({ theme: String(themeId) }),
      page: staff('on'),
      data: unsigned(staff(200)),
      writes: true,
    },
  },
  '/p/:postId/mark': {
    at: ({ post }) => links.markPost(post),
    reads: members(200),
    act: {
      fields: { kind: 'unclear', reason: 'Wer ist gemeint?' },
      page: [401, 'on', 403, 'on', 'on'],
      data: [401, 'on', 403, 'on', 'on'],
      writes: true,
    },
  },
  '/marks/:markId/withdraw': {
    at: ({ mark }) => links.takeBackMark(mark),
    reads: members('on'),
    act: {
      fields: {},
      page: ['in', 'on', 403, 403, 403],
      data: ['in', 200, 403, 403, 403],
      writes: true,
    },
  },
  '/marks/:markId/accept': {
    at: ({ mark }) => links.acceptMark(mark),
    reads: staff('on'),
    act: { fields: {}, page: staff('on'), data: staff(200), writes: true },
  },
  '/marks/:markId/dismiss': {
    at: ({ mark }) => links.dismissMark(mark),
    reads: staff('on'),
    act: { fields: {}, page: staff('on'), data: staff(200), writes: true },
  },
  '/preview': {
    at: links.preview,
    reads: members('on'),
    act: {
      fields: writing,
      page: unsigned(members(200)),
      data: unsigned(members(200)),
      writes: false,
    },
  },

  '/pictures/t/:threadId': { at: ({ thread }) => links.threadPicture(thread), reads: all(200) },
  '/pictures/p/:postId': { at: ({ post }) => links.postPicture(post), reads: all(200) },
  '/embed/t/:threadId': { at: ({ thread }) => links.embed(thread), reads: all(200) },
  // Without a debate's address there is no response.
  '/oembed': { at: () => links.oembed(), reads: all(404) },

  '/how-it-counts': { at: links.howItCounts, reads: all(200) },
  '/themes': { at: links.themes, reads: all(200) },
  '/themes/:slug': { at: ({ theme }) => links.theme(theme), reads: all(200) },
  '/articles/:slug': { at: ({ article: slug }) => links.article(slug), reads: all(200) },
  '/articles/:slug/overview': {
    at: ({ article: slug }) => links.articleOverview(slug),
    reads: all(200),
  },
  '/articles/:slug/overview/:file': {
    at: ({ article: slug }) => links.articleOverviewFile(slug, 'activity', 'csv'),
    reads: all(200),
  },
  '/search': { at: () => links.search(), reads: all(200) },
  '/search/similar': { at: () => links.similar(), reads: members(400) },

  '/feeds/:file': { at: () => links.frontFeed('atom'), reads: all(200) },
  '/feeds/t/:file': { at: ({ thread }) => links.threadFeed(thread, 'json'), reads: all(200) },
  '/feeds/themes/:file': { at: ({ theme }) => links.themeFeed(theme, 'atom'), reads: all(200) },
  '/feeds/u/:file': { at: ({ member }) => links.memberFeed(member, 'json'), reads: all(200) },
  '/sitemap.xml': { at: links.sitemap, reads: all(200) },
  '/sitemaps/:file': { at: () => links.sitemapPiece('threads-1'), reads: all(200) },
  '/robots.txt': { at: () => '/robots.txt', reads: all(200) },

  '/u/:name': { at: ({ member }) => links.member(member), reads: all(200) },
  '/sign-up': {
    at: () => links.signUp(),
    reads: [200, 'on', 'on', 'on', 'on'],
    act: {
      fields: { name: '', email: '', password: '' },
      page: [422, 'on', 'on', 'on', 'on'],
      data: all(422),
      writes: false,
    },
  },
  '/sign-in': {
    at: () => links.signIn(),
    reads: [200, 'on', 'on', 'on', 'on'],
    act: {
      fields: { email: '', password: '' },
      page: [422, 'on', 'on', 'on', 'on'],
      data: all(422),
      writes: false,
    },
  },
  '/sign-out': {
    at: links.signOut,
    reads: all(200),
    act: { fields: {}, page: all('on'), data: all('on'), writes: false },
  },
  '/settings': { at: links.settings, reads: members(200) },
  '/settings/password': {
    at: links.changePassword,
    reads: members(200),
    act: {
      fields: { currentPassword: 'ganz falsch geraten', newPassword: 'vier feste Mauern' },
      page: members(422),
      data: unsigned(members(422)),
      writes: false,
    },
  },
  '/settings/sessions': { at: links.sessions, reads: members(200) },
  '/settings/sessions/end': {
    at: links.endSession,
    reads: members('on'),
    act: { fields: { id: 'no session' }, page: members(400), data: members(400), writes: false },
  },
  '/settings/sessions/end-others': {
    at: links.endOtherSessions,
    reads: members('on'),
    act: { fields: {}, page: members('on'), data: members(200), writes: false },
  },
  '/settings/marks': { at: () => links.ownMarks(), reads: members(200) },
  '/settings/votes': { at: () => links.ownVotes(), reads: members(200) },
  '/language': {
    at: links.language,
    reads: all(200),
    act: { fields: { lang: 'en' }, page: all('on'), data: all('on'), writes: false },
  },

  '/moderation': { at: () => links.moderation(), reads: staff(200) },
  '/moderation/articles/new': { at: links.newArticle, reads: staff(200) },
  '/moderation/articles/preview': {
    at: links.previewArticle,
    reads: staff(200),
    act: { fields: article, page: unsigned(staff(200)), data: unsigned(staff(200)), writes: false },
  },
  '/moderation/articles/open': {
    at: links.openArticle,
    reads: staff(200),
    act: {
      fields: { ...article, title: 'Bridges', chosen: [] },
      page: unsigned(staff(422)),
      data: unsigned(staff(422)),
      writes: false,
    },
  },
  '/moderation/themes': {
    at: links.manageThemes,
    reads: staff(200),
    act: {
      fields: () => ({ ...themeWords, slug: `t-${crypto.randomUUID()}` }),
      page: unsigned(staff('on')),
      data: unsigned(staff('on')),
      writes: true,
    },
  },
  '/moderation/themes/:slug': {
    at: ({ theme }) => links.manageTheme(theme),
    reads: staff(200),
    act: {
      fields: () => ({ ...themeWords, descriptionEn: crypto.randomUUID() }),
      page: unsigned(staff('on')),
      data: unsigned(staff('on')),
      writes: true,
    },
  },
  '/moderation/marks': { at: () => links.openMarks(), reads: staff(200) },
  '/moderation/log': { at: () => links.audit(), reads: staff(200) },

  '*': { at: () => '/nowhere/at/all', reads: all(404) },
}

/** Returns the route table: every path with its route's file. */
export async function addresses(): Promise<{ path: string; id: string }[]> {
  const found: { path: string; id: string }[] = []
  await remix.routes?.((define) => {
    define((path, file) => void found.push({ path: path ?? '', id: file.replace(/\.tsx?$/, '') }))
    return {}
  })
  return found
}

/** Returns the outcome for one role. */
export const outcomeFor = (outcomes: Outcomes, role: Role): Outcome =>
  outcomes[roles.indexOf(role)] ?? 0
