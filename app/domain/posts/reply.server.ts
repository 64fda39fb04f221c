import { atomically, isUniqueViolation } from '~/db/client.server'
import { addPost } from '~/db/sql/posts/addPost'
import { lockThread, lockThreadOfPost, type LockedThread } from '~/db/sql/threads/lockThread'
import { recentPostTimes } from '~/db/sql/posts/recentPostTimes'
import { replyPreconditions } from '~/db/sql/posts/replyPreconditions'
import type { Locale, MemberContext } from '~/domain/context'
import { record } from '~/domain/events/record.server'
import { Refusal, refuseWhen } from '~/domain/refusal'
import { cite } from '~/domain/sources/cite.server'
import type { Citation } from '~/domain/sources/source'
import { composeDocument } from './document/composeDocument.server'
import { replyRefused } from './policy'
import { postLimits, type Stance } from './post'

/**
 * A reply to a thread's question or to a post of the thread; a null thread means the post's. The
 * idempotency key belongs to the form.
 */
export type ReplyInput = {
  threadId: number | null
  parentId: number | null
  stance: Stance
  lang: Locale
  doc: string | null
  text: string | null
  key: string
  /** Its citations, each with a different address. */
  sources?: readonly Citation[] | undefined
}

/**
 * Adds a reply to a thread and returns its id; the same key returns the same id.
 * @throws Refusal when the thread is closed, merged or gone, the parent is not published or was
 * moved, the text is invalid, the key was used for another parent, or the member posted more than
 * ten times within a minute
 */
export async function reply(context: MemberContext, wanted: ReplyInput): Promise<number> {
  const written = composeDocument({ doc: wanted.doc, markdown: wanted.text })
  return atomically(context.db, async (db) => {
    const { stance, lang, parentId, key, sources = [] } = wanted
    const authorId = context.viewer.id
    const thread = await (wanted.threadId !== null
      ? lockThread(db, wanted.threadId)
      : parentId !== null
        ? lockThreadOfPost(db, parentId)
        : null)
    if (thread === null)
      throw new Refusal('missing', wanted.threadId === null ? 'posts.missing' : 'threads.missing')
    const threadId = thread.id
    const { sent, parent } = await replyPreconditions(db, {
      authorId,
      sendKey: key,
      threadId,
      parentId,
    })
    if (sent !== null) return sentBefore(sent, wanted, thread)
    if (parentId !== null && parent === null) throw await notHere({ ...context, db }, parentId)
    refuseWhen(replyRefused(thread, parent))
    const { perMinute } = postLimits
    const postId = await addPost(db, {
      threadId,
      parentId,
      authorId,
      stance,
      lang,
      ...written,
      doc: JSON.stringify(written.doc),
      sendKey: key,
      sources: JSON.stringify(sources),
      at: context.now,
      perMinute,
    }).catch(usedMeanwhile)
    if (postId === null) throw await tooMany({ ...context, db })
    if (sources.length > 0) await cite(db, { threadId, postId, at: context.now }, sources)
    await record({ ...context, db }, { kind: 'posted', threadId, postId })
    return postId
  })
}

/**
 * Returns the post created earlier with the same key, which may have moved with its parent since.
 * @throws Refusal when the key was used for another parent
 */
function sentBefore(
  sent: { id: number; threadId: number; parentId: number | null },
  { parentId }: ReplyInput,
  thread: LockedThread,
): number {
  const answersQuestion = parentId === null && sent.threadId === (thread.mergedIntoId ?? thread.id)
  if (sent.parentId !== parentId || (parentId === null && !answersQuestion))
    throw new Refusal('conflict', 'posts.keyUsed')
  return sent.id
}

/**
 * Turns a violated unique key into a Refusal: two concurrent requests used one key for different
 * parents.
 */
function usedMeanwhile(error: unknown): never {
  throw isUniqueViolation(error) ? new Refusal('conflict', 'posts.keyUsed') : error
}

/**
 * Explains a missing parent: moved to another thread (409, so the form keeps the text) or gone
 * (404).
 */
async function notHere({ db }: MemberContext, parentId: number): Promise<Refusal> {
  const elsewhere = await db.post.count({ where: { id: parentId } })
  return elsewhere > 0
    ? new Refusal('conflict', 'posts.movedMeanwhile')
    : new Refusal('missing', 'posts.missing')
}

/** Returns a refusal with the seconds until the oldest of the counted posts is a minute old. */
async function tooMany({ db, viewer, now }: MemberContext): Promise<Refusal> {
  const oldest = (await recentPostTimes(db, viewer.id, now, postLimits.perMinute)).at(-1) ?? now
  return new Refusal('tooMany', 'errors.tooMany', {
    retryAfter: Math.max(1, Math.ceil(60 - (now.getTime() - oldest.getTime()) / 1_000)),
  })
}
