import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { database } from '~/db/client.server'
import { openArticle } from '~/domain/articles/openArticle.server'
import { readSource } from '~/domain/articles/readSource'
import { notifySiteChanged } from '~/domain/events/notifySiteChanged.server'
import { changeRole } from '~/domain/identity/changeRole.server'
import { accept } from '~/domain/arguments/accept.server'
import { unaccept } from '~/domain/arguments/unaccept.server'
import { accept as acceptMark } from '~/domain/marks/accept.server'
import { dismiss } from '~/domain/marks/dismiss.server'
import { setMark } from '~/domain/marks/setMark.server'
import { withdrawMark } from '~/domain/marks/withdrawMark.server'
import { placePost } from '~/domain/placements/placePost.server'
import { removePlacement } from '~/domain/placements/removePlacement.server'
import { edit } from '~/domain/posts/edit.server'
import { move } from '~/domain/posts/move.server'
import { recompute } from '~/domain/opinions/recompute.server'
import { remove } from '~/domain/posts/remove.server'
import { reply } from '~/domain/posts/reply.server'
import { restore } from '~/domain/posts/restore.server'
import { withdraw } from '~/domain/posts/withdraw.server'
import { changeTheme } from '~/domain/themes/changeTheme.server'
import { createTheme } from '~/domain/themes/createTheme.server'
import { setThemes } from '~/domain/themes/setThemes.server'
import { closeThread } from '~/domain/threads/close.server'
import { pinThread } from '~/domain/threads/pin.server'
import { mergeThread } from '~/domain/threads/merge.server'
import { renameThread } from '~/domain/threads/rename.server'
import { reopenThread } from '~/domain/threads/reopen.server'
import { unpinThread } from '~/domain/threads/unpin.server'
import { castVote } from '~/domain/votes/castVote.server'
import { reconcile } from '~/domain/votes/reconcile.server'
import { links } from '~/links'
import { aDivided } from '../domain/opinions/votedIn.server'
import { filesIn, textOf } from '../house/sources'
import {
  aMember,
  aModerator,
  aPost,
  aReader,
  aTheme,
  aThread,
  minutesLater,
} from '../support/builders.server'
import { theForum } from './forum'

const forum = await theForum()
const [member, moderator, author] = [
  await aMember(),
  await aModerator(),
  await aMember({ name: 'Author of it' }),
]
const question = 'Wer setzt die Standards?'
const thread = await aThread({ question })
const post = await aPost({ thread, by: author })
const fleeting = await aPost({ thread, by: author, text: 'Das nehme ich zurück.' })
const elsewhere = await aThread({ question: 'Wer zahlt?' })
const stray = await aPost({ thread: elsewhere, by: author })
/** A post to be placed in the debate. */
const abroad = await aPost({ thread: await aThread({ question: 'Wer sonst?' }), by: author })
const asking = await aThread({ question: 'Wer fragt?' })
const answer = await aPost({
  thread: asking,
  parent: await aPost({ thread: asking, by: author, stance: 'asks' }),
})
const themeId = await aTheme('bruecken')
await aPost({ thread, parent: post })
const divided = await aDivided({ question: 'Was trennt uns?' })
const at = links.thread({ id: thread, title: question })
/** Frames and feeds of the thread, of the site, and of an author in it. */
const [frame, threadFeed, frontFeed, themeFeed, authorFeed] = [
  links.embed(thread),
  links.threadFeed(thread, 'json'),
  links.frontFeed('atom'),
  links.themeFeed('bruecken', 'atom'),
  links.memberFeed('Author of it', 'json'),
]
const source = {
  address: 'https://example.org/a',
  title: 'Eine Studie',
  publisher: null,
  dated: null,
  quote: null,
  archived: null,
}
const list = links.threadSources(thread)
const [overview, themesFile, activityFile, questionsFile, unansweredFile] = [
  links.threadOverview(thread),
  links.threadOverviewFile(thread, 'themes', 'svg'),
  links.threadOverviewFile(thread, 'activity', 'csv'),
  links.threadOverviewFile(asking, 'questions', 'csv'),
  links.threadOverviewFile(thread, 'unanswered', 'csv'),
]
/** Creates an article with a debate, and the page that shows all its debates. */
const told = await database().article.findFirstOrThrow({
  include: { threads: { orderBy: { id: 'asc' }, take: 1 } },
})
const toldPost = await aPost({ thread: told.threads[0]?.id ?? 0, by: author })
const [articleOverview, articleFile, articleList] = [
  links.articleOverview(told.slug),
  links.articleOverviewFile(told.slug, 'themes', 'csv'),
  links.articleOverviewFile(told.slug, 'unanswered', 'csv'),
]
const markOf = async (postId: number) =>
  (await database().mark.findFirstOrThrow({ where: { postId, outcome: null } })).id
const words = {
  nameDe: 'Brücken',
  nameEn: 'Bridges',
  descriptionDe: '',
  descriptionEn: '',
  colour: 'teal',
} as const
const article = {
  text: '# Bridges\n\nWho is going to pay for all the bridges?',
  lang: 'en',
  format: 'markdown',
} as const

type Act = {
  given?: () => Promise<unknown>
  does: () => Promise<unknown>
  shows: readonly string[]
}

/**
 * Every act of the domain with a visible result, in a possible order, and the pages that show it.
 */
const acts: Record<string, Act> = {
  'posts/reply': {
    does: () =>
      reply(
        { ...member, now: minutesLater(1) },
        {
          threadId: thread,
          parentId: post,
          stance: 'adds',
          lang: 'de',
          text: 'Noch etwas.',
          doc: null,
          key: crypto.randomUUID(),
          sources: [source],
        },
      ),
    shows: [
      at,
      list,
      overview,
      activityFile,
      unansweredFile,
      links.post(post),
      links.front(),
      links.member(member.viewer.name),
      frame,
      threadFeed,
      frontFeed,
      links.memberFeed(member.viewer.name, 'atom'),
      links.sitemapPiece('threads-1'),
    ],
  },
  'posts/edit': {
    does: () =>
      edit(author, {
        postId: post,
        stance: 'opposes',
        lang: 'de',
        text: 'Ganz anders.',
        doc: null,
        revision: 1,
        sources: [source],
      }),
    shows: [
      at,
      list,
      links.post(post),
      links.postHistory(post),
      links.member('Author of it'),
      frame,
      links.embed(thread, { post, lang: 'en' }),
      threadFeed,
      frontFeed,
      authorFeed,
    ],
  },
  'posts/withdraw': {
    does: () => withdraw(author, fleeting),
    shows: [
      at,
      overview,
      activityFile,
      unansweredFile,
      links.front(),
      links.member('Author of it'),
      frame,
      threadFeed,
      frontFeed,
      authorFeed,
    ],
  },
  'marks/setMark': {
    does: () =>
      setMark(member, {
        postId: post,
        kind: 'unclear',
        reason: 'Wer ist gemeint?',
        originalId: null,
      }),
    shows: [at, links.post(post)],
  },
  'marks/withdrawMark': {
    does: async () => withdrawMark(member, await markOf(post)),
    shows: [at, links.post(post)],
  },
  'marks/accept': {
    given: () =>
      setMark(member, {
        postId: post,
        kind: 'unclear',
        reason: 'Wer ist gemeint?',
        originalId: null,
      }),
    does: async () => acceptMark(moderator, await markOf(post)),
    shows: [at, links.post(post)],
  },
  'marks/dismiss': {
    given: () =>
      setMark(member, {
        postId: post,
        kind: 'offQuestion',
        reason: 'Wonach ist gefragt?',
        originalId: null,
      }),
    does: async () => dismiss(moderator, await markOf(post)),
    shows: [at, links.post(post)],
  },
  'placements/placePost': {
    does: () => placePost(moderator, { postId: abroad, to: { post }, stance: 'opposes' }),
    shows: [
      at,
      links.thread({ id: thread, title: question }, { view: 'for-and-against' }),
      links.thread({ id: thread, title: question }, { view: 'map' }),
      links.post(post),
      links.post(post, { view: 'for-and-against' }),
      links.post(abroad),
    ],
  },
  'placements/removePlacement': {
    given: () => placePost(moderator, { postId: abroad, to: { post }, stance: 'opposes' }),
    does: async () =>
      removePlacement(
        moderator,
        (await database().placement.findFirstOrThrow({ where: { postId: abroad } })).id,
      ),
    shows: [at, links.post(post), links.post(abroad)],
  },
  'votes/castVote': {
    does: () => castVote(member, { postId: post, quality: 1, agreement: 1 }),
    shows: [
      at,
      links.post(post),
      links.counts(thread),
      links.strength(post),
      links.commonGround(thread),
    ],
  },
  'opinions/recompute': {
    does: () => recompute(aReader(), divided.thread),
    shows: [
      links.threadOverview(divided.thread),
      links.threadOverviewFile(divided.thread, 'shared', 'svg'),
      links.threadOverviewFile(divided.thread, 'shared', 'csv'),
      links.commonGround(divided.thread),
      links.thread({ id: divided.thread, title: 'Was trennt uns?' }),
    ],
  },
  'votes/reconcile': {
    async given() {
      await database().post.update({ where: { id: post }, data: { agreeCount: 7 } })
      await notifySiteChanged(aReader())
    },
    does: () => reconcile(aReader()),
    shows: [at, links.post(post)],
  },
  'arguments/accept': {
    does: () => accept(author, answer),
    shows: [
      links.thread({ id: asking, title: 'Wer fragt?' }),
      links.post(answer),
      links.threadOverview(asking),
      questionsFile,
    ],
  },
  'arguments/unaccept': {
    does: () => unaccept(author, answer),
    shows: [
      links.thread({ id: asking, title: 'Wer fragt?' }),
      links.post(answer),
      links.threadOverview(asking),
      questionsFile,
    ],
  },
  'themes/setThemes': {
    does: () => setThemes(moderator, { postId: post, themeIds: [themeId] }),
    shows: [
      at,
      overview,
      themesFile,
      links.post(post),
      links.themes(),
      links.theme('bruecken'),
      links.member('Author of it'),
      themeFeed,
    ],
  },
  'themes/changeTheme': {
    does: () => changeTheme(moderator, { themeId, ...words, descriptionDe: 'Was trägt.' }),
    shows: [
      at,
      overview,
      themesFile,
      links.themes(),
      links.theme('bruecken'),
      links.themeFeed('bruecken', 'json'),
    ],
  },
  'themes/createTheme': {
    does: () => createTheme(moderator, { ...words, nameDe: 'Wege', slug: 'wege' }),
    shows: [links.themes(), links.sitemapPiece('themes-1')],
  },
  'threads/rename': {
    does: () =>
      renameThread(moderator, {
        threadId: thread,
        questionDe: question,
        questionEn: 'Who sets standards?',
        themeId,
      }),
    shows: [
      `${at}?lang=en`,
      `${links.front()}?lang=en`,
      `${links.post(post)}?lang=en`,
      `${links.theme('bruecken')}?lang=en`,
      links.embed(thread, { lang: 'en' }),
      `${threadFeed}?lang=en`,
      `${frontFeed}?lang=en`,
    ],
  },
  'threads/pin': { does: () => pinThread(moderator, { threadId: thread }), shows: [links.front()] },
  'threads/unpin': {
    does: () => unpinThread(moderator, { threadId: thread }),
    shows: [links.front()],
  },
  'threads/close': {
    does: () => closeThread(moderator, { threadId: thread }),
    shows: [at, links.post(post), links.front()],
  },
  'threads/reopen': {
    does: () => reopenThread(moderator, { threadId: thread }),
    shows: [at, links.post(post), links.front()],
  },
  'posts/remove': {
    does: () => remove(moderator, { postId: post, reason: 'Werbung' }),
    shows: [
      at,
      list,
      overview,
      activityFile,
      links.theme('bruecken'),
      links.member('Author of it'),
      frame,
      threadFeed,
      frontFeed,
      themeFeed,
      authorFeed,
    ],
  },
  'posts/restore': {
    does: () => restore(moderator, post),
    shows: [
      at,
      list,
      overview,
      activityFile,
      links.theme('bruecken'),
      links.member('Author of it'),
      frame,
      threadFeed,
      frontFeed,
      themeFeed,
      authorFeed,
    ],
  },
  'posts/move': {
    does: () => move(moderator, { postId: stray, to: { thread } }),
    shows: [
      at,
      overview,
      activityFile,
      links.post(stray),
      links.thread({ id: elsewhere, title: 'Wer zahlt?' }),
      links.front(),
      frame,
      threadFeed,
      frontFeed,
      links.embed(elsewhere),
      links.threadFeed(elsewhere, 'atom'),
    ],
  },
  'threads/merge': {
    does: () => mergeThread(moderator, { threadId: elsewhere, into: thread }),
    shows: [
      links.thread({ id: elsewhere, title: 'Wer zahlt?' }),
      links.front(),
      links.embed(elsewhere),
      links.threadFeed(elsewhere, 'atom'),
      frontFeed,
    ],
  },
  'articles/openArticle': {
    does: () =>
      openArticle(moderator, {
        ...article,
        title: 'Bridges',
        questions: readSource(article).questions.map(({ start }) => ({
          start,
          de: null,
          en: 'Who pays?',
          themeId: null,
        })),
      }),
    shows: [
      links.front(),
      frontFeed,
      links.sitemapPiece('threads-1'),
      links.sitemapPiece('articles-1'),
    ],
  },
  'identity/changeRole': {
    does: async () => {
      const { email } = await database().member.findUniqueOrThrow({
        where: { id: author.viewer.id },
      })
      await changeRole(aReader(), { email, role: 'moderator' })
    },
    shows: [links.member('Author of it')],
  },
}

/** Functions that write but change no cached page, or that the acts above call. */
const unseen = [
  'arguments/recomputeStrength',
  'arguments/setAcceptedAnswer',
  'arguments/computeMissingStrengths',
  'marks/settle',
  'search/countWords',
  'sources/cite',
  'articles/demoMembers',
  'articles/demoLogins',
  'articles/openBuiltin',
  'articles/seedArticle',
  'articles/seedDemoVoices',
  'events/audit',
  'events/notifySiteChanged',
  'events/record',
  'identity/addMember',
  'identity/changePassword',
  'identity/createMember',
  'identity/endOtherSessions',
  'identity/endSession',
  'identity/sessionAdapter',
  'identity/signIn',
  'identity/signUp',
  'identity/startSession',
]

test('every act of the domain is listed, and the visible ones invalidate', () => {
  const writes =
    /\bdb\.\w+\.(create|createMany|createManyAndReturn|update|updateMany|upsert|delete|deleteMany)\(|\brecord\(|\bnotifySiteChanged\(|atomically\(/
  const writers = filesIn('app/domain')
    .filter((file) => file.endsWith('.server.ts') && writes.test(textOf(file)))
    .map((file) => file.replace(/^app\/domain\/|\.server\.ts$/g, ''))
  expect(writers.filter((one) => !(one in acts) && !unseen.includes(one))).toEqual([])
  for (const name of Object.keys(acts))
    expect(readFileSync(`app/domain/${name}.server.ts`, 'utf8'), name).toBeTruthy()
})

test.each(Object.entries(acts))(
  'every page that shows the result of %s changes',
  { timeout: 60_000 },
  async (_name, { given, does, shows }) => {
    await given?.()
    const before = await Promise.all(shows.map(kept))
    await does()
    await new Promise((resolve) => setTimeout(resolve, 100))
    for (const [index, path] of shows.entries())
      expect((await fetch(forum.url + path, { headers })).headers.get('ETag'), path).not.toBe(
        before[index],
      )
  },
)

const headers = { 'Accept-Language': 'de' }

test(
  'changes of a post are visible wherever it is placed, and so are changes of its target',
  { timeout: 60_000 },
  async () => {
    const [home, away] = [
      await aThread({ question: 'Wer hier?' }),
      await aThread({ question: 'Wer dort?' }),
    ]
    const [guest, host] = [
      await aPost({ thread: home, by: author }),
      await aPost({ thread: away, by: author }),
    ]
    await placePost(moderator, { postId: guest, to: { post: host }, stance: 'opposes' })
    const [atHome, atAway] = [
      links.thread({ id: home, title: 'Wer hier?' }),
      links.thread({ id: away, title: 'Wer dort?' }),
    ]
    const changes: [string, () => Promise<unknown>][] = [
      [
        atAway,
        () =>
          edit(author, {
            postId: guest,
            stance: 'supports',
            lang: 'de',
            text: 'Anders gesagt.',
            doc: null,
            revision: 1,
          }),
      ],
      [links.post(host), () => castVote(member, { postId: guest, quality: 1, agreement: null })],
      [
        links.post(host, { view: 'for-and-against' }),
        () => castVote(member, { postId: guest, quality: -1, agreement: null }),
      ],
      [
        atHome,
        () =>
          edit(author, {
            postId: host,
            stance: 'supports',
            lang: 'de',
            text: 'Der andere Satz.',
            doc: null,
            revision: 1,
          }),
      ],
      [atAway, () => remove(moderator, { postId: guest, reason: 'Gehört nicht her.' })],
      [atAway, () => restore(moderator, guest)],
      [links.post(host), () => remove(moderator, { postId: guest, reason: 'Gehört nicht her.' })],
      [links.post(host), () => restore(moderator, guest)],
      [atAway, () => withdraw(author, guest)],
    ]
    for (const [path, act] of changes) {
      const before = await kept(path)
      await act()
      await expect.poll(() => kept(path), { timeout: 10_000 }).not.toBe(before)
    }
  },
)

test(
  'of the posts placed at one target the strongest are shown, whatever happened to them elsewhere',
  { timeout: 60_000 },
  async () => {
    const away = await aThread({ question: 'Wer dort?' })
    const host = await aPost({ thread: away, by: author })
    const guests: number[] = []
    for (let n = 0; n < 4; n++) {
      const guest = await aPost({ thread: await aThread({ question: `Wer hier (${n})?` }) })
      guests.push(guest)
      await placePost(moderator, { postId: guest, to: { post: host }, stance: 'opposes' })
      if (n < 3) await castVote(member, { postId: guest, quality: 1 })
    }
    const path = links.thread({ id: away, title: 'Wer dort?' })
    const before = await kept(path)
    for (let n = 0; n < 3; n++)
      await castVote(await aMember(), { postId: guests[3] ?? 0, quality: 1 })
    await expect.poll(() => kept(path), { timeout: 10_000 }).not.toBe(before)
  },
)

test(
  'what is said in one debate of an article shows in the overview of all of them, and so does a vote',
  { timeout: 60_000 },
  async () => {
    const does = [
      () => aPost({ thread: told.threads[0]?.id ?? 0, by: author }),
      () => setThemes(moderator, { postId: toldPost, themeIds: [themeId] }),
    ]
    for (const act of does) {
      const before = await Promise.all([articleOverview, articleFile].map(kept))
      await act()
      await expect
        .poll(() => Promise.all([articleOverview, articleFile].map(kept)), { timeout: 10_000 })
        .not.toEqual(before)
      expect(
        (await Promise.all([articleOverview, articleFile].map(kept))).filter(
          (tag, at) => tag === before[at],
        ),
      ).toEqual([])
    }
    const before = await Promise.all([articleOverview, articleList].map(kept))
    await castVote(member, { postId: toldPost, quality: 1, agreement: 1 })
    for (const [index, path] of [articleOverview, articleList].entries())
      await expect.poll(() => kept(path), { timeout: 10_000 }).not.toBe(before[index])
  },
)

/**
 * Returns the ETag of a cached page, which only a notification can change within the next half
 * minute.
 */
async function kept(path: string): Promise<string> {
  for (let left = 60; ; left--) {
    const page = await fetch(forum.url + path, { headers })
    if (page.headers.get('Cache-Status') === 'Standpunkt; hit')
      return page.headers.get('ETag') ?? ''
    if (left === 0) throw new Error(`${path} is not kept: ${page.status}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
