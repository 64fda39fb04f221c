import type { Context } from '~/domain/context'
import { reply } from '~/domain/posts/reply.server'
import { withdraw } from '~/domain/posts/withdraw.server'
import { setThemes } from '~/domain/themes/tag.server'
import { cast } from '~/domain/votes/cast.server'
import { builtinKeys, builtinThemes, type BuiltinKey } from './builtin/builtin'
import { demoVoices } from './builtin/demoVoices'
import { dealDemoVotes } from './builtin/demoVoices/deal'
import type { DemoPost } from './builtin/demoVoices/demo'
import { demoCast, speaking, type DemoCast } from './demoCast.server'
import { derivedKey } from './derivedKey.server'
import { openBuiltin } from './openBuiltin.server'

type Place = { threadId: number; parentId: number | null }
type Demo = { context: Context; cast: DemoCast; themes: ReadonlyMap<string, number> }

const minute = 60_000

/**
 * Fills the built-in debates with the demo's invented voices: posts, votes and themes, at times before now. Every step is
 * an act as members do it, and finds out whether it was done before: what was cut off is completed, nothing is doubled.
 */
export async function seedDemoVoices(context: Context): Promise<void> {
  await openBuiltin(context)
  const demo: Demo = { context, cast: await demoCast(context), themes: await themeIds(context) }
  const threads = await builtinThreadIds(context)
  // Debates are apart from each other; within one, everything stands in its order.
  await Promise.all(builtinKeys.map((key, at) => fillThread(demo, key, threads[at])))
  await withdrawAll(demo)
}

/** Whether the demo's last act was done. */
export async function demoComplete({ db }: Context): Promise<boolean> {
  const wanted = withdrawnPosts()
  const gone = await db.post.count({ where: { sendKey: { in: wanted.map(keyOf) }, author: { demo: true }, withdrawnAt: { not: null } } })
  return gone === wanted.length
}

async function fillThread(demo: Demo, key: BuiltinKey, threadId: number | undefined): Promise<void> {
  if (threadId === undefined) throw new Error(`The built-in debate ${key} is missing.`)
  for (const post of demoVoices[key]) await speak(demo, post, { threadId, parentId: null })
}

async function speak(demo: Demo, post: DemoPost, place: Place): Promise<void> {
  const { context, cast: members } = demo
  const { stance, lang, text, minutesBefore, replies = [] } = post
  const at = new Date(context.now.getTime() - minutesBefore * minute)
  const postId = await reply(speaking(context, members.as(post.author), at), { ...place, stance, lang, doc: null, text, key: keyOf(post) })
  for (const answer of replies) await speak(demo, answer, { ...place, parentId: postId })
  const { withdrawnAt } = await context.db.post.findUniqueOrThrow({ where: { id: postId }, select: { withdrawnAt: true } })
  if (withdrawnAt === null) await curate(demo, post, postId, at)
}

async function curate({ context, cast: members, themes }: Demo, post: DemoPost, postId: number, at: Date): Promise<void> {
  for (const [place, { voter, quality, agreement }] of dealDemoVotes(post).entries()) {
    const voted = new Date(Math.min(at.getTime() + (place + 1) * 7 * minute, context.now.getTime()))
    await cast(speaking(context, members.as(voter), voted), { postId, quality, agreement })
  }
  const themeIds = post.themes.flatMap((slug) => themes.get(slug) ?? [])
  await setThemes(speaking(context, members.as('curator'), context.now), { postId, themeIds })
}

async function withdrawAll({ context, cast: members }: Demo): Promise<void> {
  for (const post of withdrawnPosts()) {
    const author = members.as(post.author)
    const { id } = await context.db.post.findUniqueOrThrow({ where: { authorId_sendKey: { authorId: author.id, sendKey: keyOf(post) } }, select: { id: true } })
    await withdraw(speaking(context, author, context.now), id)
  }
}

const keyOf = ({ key }: DemoPost): string => derivedKey(`demo voice ${key}`)

const withReplies = (posts: readonly DemoPost[]): DemoPost[] => posts.flatMap((post) => [post, ...withReplies(post.replies ?? [])])

const withdrawnPosts = (): DemoPost[] => withReplies(Object.values(demoVoices).flat()).filter((post) => post.withdrawn === true)

async function themeIds({ db }: Context): Promise<Map<string, number>> {
  const themes = await db.theme.findMany({ where: { slug: { in: builtinThemes.map(({ slug }) => slug) } }, select: { id: true, slug: true } })
  return new Map(themes.map(({ id, slug }) => [slug, id]))
}
