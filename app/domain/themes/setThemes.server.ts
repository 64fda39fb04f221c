import { atomically } from '~/db/client.server'
import type { MemberContext } from '~/domain/context'
import { audit } from '~/domain/events/audit.server'
import { record } from '~/domain/events/record.server'
import { loadForChange } from '~/domain/posts/loadForChange.server'
import { Refusal, refuseWhen } from '~/domain/refusal'
import { tagRefused } from './policy'
import { themeLimits } from './theme'

/**
 * Sets the themes of a post, at most eight. Only differences are written, so that existing tags
 * keep their author and time. Tagging is not an edit of the post.
 * @throws Refusal when the post is not published, or a theme does not exist
 */
export async function setThemes(
  context: MemberContext,
  { postId, themeIds }: { postId: number; themeIds: readonly number[] },
): Promise<void> {
  const selected = new Set(themeIds)
  if (selected.size > themeLimits.perPost) throw new Refusal('invalid', 'errors.badRequest')
  await atomically(context.db, async (db) => {
    const { post } = await loadForChange({ ...context, db }, postId)
    refuseWhen(tagRefused(context.viewer, post))
    const current = new Set(
      (await db.postTheme.findMany({ where: { postId }, select: { themeId: true } })).map(
        ({ themeId }) => themeId,
      ),
    )
    const added = [...selected].filter((id) => !current.has(id))
    const removed = [...current].filter((id) => !selected.has(id))
    if (added.length === 0 && removed.length === 0) return
    if ((await db.theme.count({ where: { id: { in: added } } })) < added.length)
      throw new Refusal('missing', 'themes.missing')
    const { threadId } = post
    await db.postTheme.deleteMany({ where: { postId, themeId: { in: removed } } })
    await db.postTheme.createMany({
      data: added.map((themeId) => ({
        postId,
        themeId,
        threadId,
        taggedById: context.viewer.id,
        taggedAt: context.now,
      })),
    })
    await record({ ...context, db }, { kind: 'tagged', threadId, postId })
    await audit(
      { ...context, db },
      { act: 'postTagged', subjectKind: 'post', subjectId: postId, detail: { added, removed } },
    )
  })
}
