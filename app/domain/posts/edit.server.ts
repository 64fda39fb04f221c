import { atomically } from '~/db/client.server'
import { recomputeStrength } from '~/domain/arguments/recomputeStrength.server'
import type { Locale, MemberContext } from '~/domain/context'
import { record } from '~/domain/events/record.server'
import { Refusal, refuseWhen } from '~/domain/refusal'
import { cite } from '~/domain/sources/cite.server'
import { addsSource, sameSources } from '~/domain/sources/compareSources'
import { readCitations } from '~/domain/sources/readCitations.server'
import type { Citation } from '~/domain/sources/source'
import { composeDocument } from './document/composeDocument.server'
import { loadForChange } from './loadForChange.server'
import { editRefused } from './policy'
import type { Stance } from './post'

/**
 * A change of the author's own post; sources stay unchanged when undefined. `revision` is the one
 * that the edit is based on.
 */
export type EditInput = {
  postId: number
  stance: Stance
  lang: Locale
  doc: string | null
  text: string | null
  revision: number
  sources?: readonly Citation[] | undefined
}

/**
 * Changes the text or sources of the author's own post and stores the previous revision. Does
 * nothing when nothing changed. A new source answers open marks that ask for one.
 * @throws Refusal when the post belongs to another member, is not published, is in a closed thread,
 * or was changed since `revision`
 */
export async function edit(context: MemberContext, wanted: EditInput): Promise<void> {
  const written = composeDocument({ doc: wanted.doc, markdown: wanted.text })
  const { stance, lang } = wanted
  await atomically(context.db, async (db) => {
    const { thread, post } = await loadForChange({ ...context, db }, wanted.postId)
    refuseWhen(editRefused(context.viewer, thread, post))
    const before = await readCitations({ db }, post.id)
    const sources = wanted.sources ?? before
    const resting = sameSources(before, sources)
    if (post.html === written.html && post.stance === stance && post.lang === lang && resting)
      return
    if (post.revision !== wanted.revision) throw new Refusal('conflict', 'posts.editedMeanwhile')
    const number = post.revision + 1
    await db.post.update({
      where: { id: post.id },
      data: { ...written, stance, lang, revision: number, editedAt: context.now },
    })
    await db.postRevision.create({
      data: {
        postId: post.id,
        number,
        threadId: post.threadId,
        editorId: context.viewer.id,
        stance,
        lang,
        ...written,
        sources: [...sources],
        createdAt: context.now,
      },
    })
    if (post.stance !== stance) await recomputeStrength({ ...context, db }, post.id)
    // A post that no longer asks cannot have an accepted answer.
    if (post.stance === 'asks' && stance !== 'asks')
      await db.post.updateMany({
        where: { threadId: post.threadId, parentId: post.id, acceptedAt: { not: null } },
        data: { acceptedAt: null },
      })
    if (!resting)
      await cite(db, { threadId: post.threadId, postId: post.id, at: context.now }, sources)
    if (addsSource(before, sources))
      await db.mark.updateMany({
        where: { postId: post.id, kind: 'source', outcome: null },
        data: { outcome: 'answered', resolvedAt: context.now, resolvedById: context.viewer.id },
      })
    await record({ ...context, db }, { kind: 'edited', threadId: post.threadId, postId: post.id })
  })
}
