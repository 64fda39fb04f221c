import { staffRefused, type Context } from '~/domain/context'
import { readExcerpts } from '~/domain/posts/readExcerpts.server'
import { refuseWhen } from '~/domain/refusal'
import type { Desk, DeskView } from './desk'

/**
 * Reads a page of the posts to curate, newest first, after a post.
 * @throws Refusal unless the viewer is staff
 */
export async function readDesk(
  context: Context,
  { show, after }: { show: DeskView; after: number | null },
): Promise<Desk> {
  refuseWhen(staffRefused(context.viewer))
  const [excerpts, untagged, open, closed] = await Promise.all([
    readExcerpts(context, show === 'untagged' ? { untagged: true } : { all: true }, after),
    context.db.post.count({ where: { withdrawnAt: null, removedAt: null, tagCount: 0 } }),
    context.db.thread.count({ where: { closedAt: null } }),
    context.db.thread.count({ where: { closedAt: { not: null }, mergedIntoId: null } }),
  ])
  return { ...excerpts, counts: { untagged, open, closed } }
}
