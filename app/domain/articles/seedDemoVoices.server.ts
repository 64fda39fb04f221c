import { atomically } from '~/db/client.server'
import type { Context } from '~/domain/context'
import { reply } from '~/domain/posts/reply.server'
import { withdraw } from '~/domain/posts/withdraw.server'
import { setThemes } from '~/domain/themes/setThemes.server'
import { castVote } from '~/domain/votes/castVote.server'
import { builtinKeys, builtinThemes, type BuiltinKey } from './builtin/builtin'
import { demoVoices } from './builtin/demoVoices'
import { audienceVotes } from './builtin/demoVoices/audience'
import { authorVotes } from './builtin/demoVoices/authorVotes'
import type { DemoPost } from './builtin/demoVoices/demo'
import { demoMembers, demoContext, type DemoMembers } from './demoMembers.server'
import { derivedKey } from './derivedKey.server'
import { openBuiltin } from './openBuiltin.server'

/** The position of a demo post; `hasAudience` means that the audience votes there too. */
type Position = { threadId: number; parentId: number | null; hasAudience: boolean }
type Demo = {
  context: Context
  members: DemoMembers
  themes: ReadonlyMap<string, number>
  known: ReadonlyMap<string, number>
}

const minute = 60_000

/**
 * Transaction timeout for a post with all its votes, in milliseconds; generous, because it only
 * affects the first start.
 */
const transactionTimeout = 120_000

/** The only debate with enough voters to show opinion groups. */
const audienceDebate: BuiltinKey = 'standards'

/** When the debates were opened, in milliseconds before now; a day before their first post. */
const openedBefore = 10 * 24 * 60 * minute

/**
 * Fills the built-in debates with demo posts, votes and themes, dated before now, through the same
 * functions that members use. Idempotent: continues after an interrupted run and duplicates
 * nothing.
 */
export async function seedDemoVoices(context: Context): Promise<void> {
  // The members come first: their existence shows that seeding was started.
  const members = await demoMembers(context)
  const { articleId } = await openBuiltin({
    ...context,
    now: new Date(context.now.getTime() - openedBefore),
  })
  const threads = await threadIds(context, articleId)
  const demo: Demo = {
    context,
    members,
    themes: await themeIds(context),
    known: await knownPosts(context),
  }
  // One after another: a member who posts in two debates at once would wait for their own lock.
  for (const [at, key] of builtinKeys.entries()) await fillThread(demo, key, threads.get(at))
  await withdrawAll(demo)
}

/** Returns true when the last step of the demo is done. */
export async function demoIsComplete({ db }: Context): Promise<boolean> {
  const expected = withdrawnPosts()
  const withdrawnCount = await db.post.count({
    where: {
      sendKey: { in: expected.map(keyOf) },
      author: { demo: true },
      withdrawnAt: { not: null },
    },
  })
  return withdrawnCount === expected.length
}

async function fillThread(
  demo: Demo,
  key: BuiltinKey,
  threadId: number | undefined,
): Promise<void> {
  if (threadId === undefined) throw new Error(`The built-in debate ${key} is missing.`)
  for (const post of demoVoices[key])
    await seedBranch(demo, post, { threadId, parentId: null, hasAudience: key === audienceDebate })
}

async function seedBranch(demo: Demo, post: DemoPost, position: Position): Promise<void> {
  const postId =
    demo.known.get(keyOf(post)) ??
    (await atomically(
      demo.context.db,
      (db) => seedPost({ ...demo, context: { ...demo.context, db } }, post, position),
      transactionTimeout,
    ))
  for (const child of post.replies ?? [])
    await seedBranch(demo, child, { ...position, parentId: postId })
}

/** Adds a post with its votes and themes in one transaction. */
async function seedPost(
  demo: Demo,
  { stance, lang, text, minutesBefore, ...post }: DemoPost,
  position: Position,
): Promise<number> {
  const { context, members, themes } = demo
  const postedAt = new Date(context.now.getTime() - minutesBefore * minute)
  const { hasAudience, ...target } = position
  const id = await reply(demoContext(context, members.as(post.author), postedAt), {
    ...target,
    stance,
    lang,
    doc: null,
    text,
    key: keyOf(post),
  })
  const votes = [
    ...authorVotes(post),
    ...(hasAudience ? audienceVotes(post).map((vote) => ({ ...vote, quality: null })) : []),
  ]
  for (const [index, { voter, quality, agreement }] of votes.entries()) {
    const votedAt = new Date(
      Math.min(postedAt.getTime() + (index + 1) * 7 * minute, context.now.getTime()),
    )
    await castVote(demoContext(context, members.as(voter), votedAt), {
      postId: id,
      quality,
      agreement,
    })
  }
  const themeIds = post.themes.flatMap((slug) => themes.get(slug) ?? [])
  await setThemes(demoContext(context, members.as('curator'), context.now), {
    postId: id,
    themeIds,
  })
  return id
}

async function withdrawAll({ context, members }: Demo): Promise<void> {
  for (const post of withdrawnPosts()) {
    const author = members.as(post.author)
    const { id } = await context.db.post.findUniqueOrThrow({
      where: { authorId_sendKey: { authorId: author.id, sendKey: keyOf(post) } },
      select: { id: true },
    })
    await withdraw(demoContext(context, author, context.now), id)
  }
}

const keyOf = ({ key }: Pick<DemoPost, 'key'>): string => derivedKey(`demo voice ${key}`)

const withReplies = (posts: readonly DemoPost[]): DemoPost[] =>
  posts.flatMap((post) => [post, ...withReplies(post.replies ?? [])])

const withdrawnPosts = (): DemoPost[] =>
  withReplies(Object.values(demoVoices).flat()).filter((post) => post.withdrawn === true)

/** Returns the threads of the built-in article by their position in it. */
async function threadIds({ db }: Context, articleId: number): Promise<Map<number, number>> {
  const threads = await db.thread.findMany({
    where: { articleId },
    select: { id: true, position: true },
  })
  return new Map(threads.map(({ id, position }) => [position, id]))
}

/** Returns the ids of the posts from an earlier run, by key. */
async function knownPosts({ db }: Context): Promise<Map<string, number>> {
  const posts = await db.post.findMany({
    where: { author: { demo: true } },
    select: { id: true, sendKey: true },
  })
  return new Map(posts.map(({ id, sendKey }) => [sendKey, id]))
}

async function themeIds({ db }: Context): Promise<Map<string, number>> {
  const themes = await db.theme.findMany({
    where: { slug: { in: builtinThemes.map(({ slug }) => slug) } },
    select: { id: true, slug: true },
  })
  return new Map(themes.map(({ id, slug }) => [slug, id]))
}
