import { links } from '~/links'
import { builtinArticle } from '~/domain/articles/builtin/builtin'
import { postViews, views } from '~/domain/arguments/views'
import { openBuiltin } from '~/domain/articles/openBuiltin.server'
import type { Locale, MemberContext } from '~/domain/context'
import { memberLimits } from '~/domain/identity/member'
import { setMark } from '~/domain/marks/setMark.server'
import { placePost } from '~/domain/placements/placePost.server'
import { edit } from '~/domain/posts/edit.server'
import { remove } from '~/domain/posts/remove.server'
import { withdraw } from '~/domain/posts/withdraw.server'
import { setThemes } from '~/domain/themes/setThemes.server'
import { closeThread } from '~/domain/threads/close.server'
import { pinThread } from '~/domain/threads/pin.server'
import { castVote } from '~/domain/votes/castVote.server'
import { database } from '~/db/client.server'
import { aMember, aPost, aThread, aTheme } from '../support/builders.server'

/** The roles that visit the town. */
export const people = ['reader', 'member', 'moderator'] as const

type Person = (typeof people)[number]

/**
 * A forum in which every state of every page occurs: its members, its pages by role, and its main
 * debate.
 */
export type Town = {
  reader: null
  member: MemberContext
  moderator: MemberContext
  debate: number
  pages: readonly { path: string; as: Person; status: number }[]
}

/** One word of the maximum length of a name. */
const longName = 'Donaudampfschifffahrtsgesellschaftskapitän'.slice(0, memberLimits.name)
const compound = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzgebungsverfahren'
const rich = `## Nicht so

Mit **Nachdruck**, *Betonung*, \`code\` und [einem Verweis](https://example.org/${'lang'.repeat(30)}).

> Ein Zitat: ${compound}

1. erstens
2. zweitens

\`\`\`
${'unumbrechbar '.repeat(20)}
\`\`\`

Zur Sache: https://example.org/${'a'.repeat(90)}`

/** Creates the town; its debates are in the given language. */
export async function aTown(lang: Locale): Promise<Town> {
  const member = await aMember({ name: longName })
  const moderator = await aMember({ name: 'Grete Hermann', role: 'moderator' })
  await openBuiltin({ ...moderator, viewer: null })
  const question = `Was folgt aus dem ${compound} für die KI?`
  const thread = await aThread({ lang, question })
  const address = { id: thread, title: question }
  const empty = await aThread({ lang, question: 'Wer fängt an?' })
  const closed = await aThread({ lang, question: 'Ist alles gesagt?' })

  const first = await aPost({ thread, by: member, text: rich, lang, stance: 'opposes' })
  let deepest = first
  for (const stance of ['asks', 'adds', 'supports', 'opposes', 'asks', 'adds', 'supports'] as const)
    deepest = await aPost({ thread, parent: deepest, stance, lang, text: `${stance}: ${compound}` })
  const mine = await aPost({ thread, by: member, lang, text: 'So noch nicht.' })
  const source = {
    address: `https://example.org/${'a'.repeat(200)}`,
    title: `Zur ${compound}`,
    publisher: compound,
    dated: 'Frühjahr 2024',
    quote: `${compound}, wörtlich.`,
    archived: 'https://archive.example.org/1',
  }
  await edit(member, {
    postId: mine,
    stance: 'adds',
    lang,
    revision: 1,
    doc: null,
    text: 'So schon eher.',
    sources: [source, { ...source, address: 'https://example.org', quote: null, archived: null }],
  })
  for (const kind of ['source', 'unclear'] as const)
    await setMark(moderator, {
      postId: mine,
      kind,
      reason: `Was heißt ${compound}?`,
      originalId: null,
    })
  await setMark(await aMember(), {
    postId: mine,
    kind: 'unclear',
    reason: 'Was heißt das?',
    originalId: null,
  })
  await setMark(await aMember(), {
    postId: mine,
    kind: 'duplicate',
    reason: 'Steht schon oben.',
    originalId: first,
  })
  const gone = await aPost({ thread, by: member, lang, text: 'Das nehme ich zurück.' })
  await aPost({ thread, parent: gone, lang, text: 'Schade.' })
  await withdraw(member, gone)
  const removed = await aPost({ thread, lang, text: 'Kaufen Sie!' })
  await remove(moderator, { postId: removed, reason: `Werbung: ${compound}` })
  const last = await aPost({ thread: closed, lang, text: 'Alles.' })

  const bare = await aTheme('unbesprochen')
  const themes = await database().theme.findMany({ select: { id: true, slug: true } })
  await setThemes(moderator, {
    postId: first,
    themeIds: themes
      .filter(({ id }) => id !== bare)
      .slice(0, 4)
      .map(({ id }) => id),
  })
  await castVote(moderator, { postId: first, quality: 1, agreement: -1 })
  await placePost(moderator, { postId: mine, to: { post: first }, stance: 'supports' })
  await placePost(moderator, { postId: last, to: { thread }, stance: 'opposes' })
  await placePost(moderator, { postId: last, to: { post: first }, stance: 'asks' })
  await pinThread(moderator, { threadId: thread })
  await closeThread(moderator, { threadId: closed })
  const theme = themes.find(({ id }) => id !== bare)?.slug ?? ''

  const everybody = [
    links.front(),
    links.thread(address),
    links.thread(address, { sort: 'new', theme }),
    links.thread({ id: empty, title: 'Wer fängt an?' }),
    links.thread({ id: closed, title: 'Ist alles gesagt?' }),
    ...views.map((view) => links.thread(address, { view })),
    links.thread({ id: empty, title: 'Wer fängt an?' }, { view: 'for-and-against' }),
    ...postViews.map((view) => links.post(first, { view })),
    links.strength(first),
    links.strength(last),
    links.post(first),
    links.post(deepest),
    links.post(last),
    links.postHistory(mine),
    links.threadSources(thread),
    links.threadSources(empty),
    links.embed(thread),
    links.embed(thread, { post: removed }),
    links.howItCounts(),
    links.themes(),
    links.theme(theme),
    links.theme('unbesprochen'),
    links.article(builtinArticle.slug),
    links.member(longName),
    links.search(),
    links.search({ q: compound }),
    links.search({ q: `${compound} -KI author:"${longName}" stance:opposes in:nirgends` }),
    links.search({ q: `kein${compound}` }),
  ]
  const readers = [links.signIn(), links.signUp(), links.signOut(), links.language()]
  const members = [
    links.thread(address),
    links.thread(address, { view: 'map' }),
    links.thread(address, { view: 'for-and-against' }),
    links.post(first),
    links.answerThread(thread),
    links.answerThread(closed),
    links.reply(first, { quote: 'yes' }),
    links.editPost(mine),
    links.withdrawPost(mine),
    links.member(longName),
    links.settings(),
    links.ownMarks(),
    links.markPost(deepest),
    links.markPost(mine),
    links.changePassword(),
    links.sessions(),
    links.signOut(),
  ]
  const staff = [
    links.thread(address),
    links.tagPost(first),
    links.removePost(first),
    links.movePost(first),
    links.movePost(removed),
    links.placePost(mine),
    links.placePost(deepest),
    links.renameThread(thread),
    links.mergeThread(thread),
    links.moderation(),
    links.moderation({ show: 'all' }),
    links.newArticle(),
    links.manageThemes(),
    links.manageTheme(theme),
    links.audit(),
    links.openMarks(),
    links.post(mine),
    links.markPost(mine),
  ]
  const seen = (as: Person, paths: readonly string[], status = 200) =>
    paths.map((path) => ({ path, as, status }))
  return {
    reader: null,
    member,
    moderator,
    debate: thread,
    pages: [
      ...seen('reader', [...everybody, ...readers]),
      ...seen('reader', ['/nirgendwo'], 404),
      ...seen('reader', [links.post(removed)], 410),
      ...seen('member', members),
      ...seen('member', [links.moderation()], 403),
      ...seen('moderator', staff),
      ...seen('moderator', [links.post(removed)], 410),
    ],
  }
}
