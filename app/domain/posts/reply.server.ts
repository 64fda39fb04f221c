import { atomically } from '~/db/client.server'
import { lockMember } from '~/db/sql/lockMember'
import { lockThread } from '~/db/sql/lockThread'
import { recentPosts } from '~/db/sql/recentPosts'
import type { Locale, MemberContext } from '~/domain/context'
import { record } from '~/domain/events/record.server'
import { Refusal, refuseWhen } from '~/domain/refusal'
import { composeDocument } from './document/compose.server'
import { replyRefused, standingOf } from './policy'
import { postLimits, type Stance } from './post'

/** An answer to a thread's question, or to a post of the thread. The key is the form's: one key makes one post. */
export type Reply = {
  threadId: number
  parentId: number | null
  stance: Stance
  lang: Locale
  doc: string | null
  text: string | null
  key: string
}

/**
 * Puts an answer into its thread and gives its id; the same key again gives the same id.
 * @throws Refusal when the thread is closed or gone, the answered post is gone, the words can't be taken, or the member
 * has answered more than ten times within a minute
 */
export async function reply(context: MemberContext, wanted: Reply): Promise<number> {
  const written = composeDocument({ doc: wanted.doc, markdown: wanted.text })
  return atomically(context.db, async (db) => {
    const thread = await lockThread(db, wanted.threadId)
    if (thread === null) throw new Refusal('missing', 'threads.missing')
    const sent = await alreadySent({ ...context, db }, wanted)
    if (sent !== null) return sent
    const parent = wanted.parentId === null ? null : await parentOf({ ...context, db }, wanted.threadId, wanted.parentId)
    refuseWhen(replyRefused(thread, parent))
    await notTooMany({ ...context, db })
    const { stance, lang, threadId, parentId, key } = wanted
    const authorId = context.viewer.id
    const post = await db.post.create({
      data: { threadId, parentId, authorId, stance, lang, ...written, sendKey: key, createdAt: context.now },
      select: { id: true },
    })
    await db.postRevision.create({
      data: { postId: post.id, number: 1, threadId, editorId: authorId, stance, lang, ...written, createdAt: context.now },
    })
    await record({ ...context, db }, { kind: 'posted', threadId, postId: post.id })
    return post.id
  })
}

async function alreadySent({ db, viewer }: MemberContext, { key, threadId, parentId }: Reply): Promise<number | null> {
  const sent = await db.post.findUnique({
    where: { authorId_sendKey: { authorId: viewer.id, sendKey: key } },
    select: { id: true, threadId: true, parentId: true },
  })
  if (sent === null) return null
  if (sent.threadId !== threadId || sent.parentId !== parentId) throw new Refusal('conflict', 'posts.keyUsed')
  return sent.id
}

async function parentOf({ db }: MemberContext, threadId: number, id: number) {
  const parent = await db.post.findFirst({ where: { id, threadId }, select: { withdrawnAt: true, removedAt: true, depth: true } })
  if (parent === null) throw new Refusal('missing', 'posts.missing')
  return { standing: standingOf(parent), depth: parent.depth }
}

async function notTooMany({ db, viewer, now }: MemberContext) {
  await lockMember(db, viewer.id)
  const recent = await recentPosts(db, viewer.id, now, postLimits.perMinute)
  const oldest = recent[postLimits.perMinute - 1]
  if (!oldest) return
  throw new Refusal('tooMany', 'errors.tooMany', { retryAfter: Math.max(1, Math.ceil(60 - (now.getTime() - oldest.getTime()) / 1_000)) })
}
