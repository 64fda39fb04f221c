import { staffRefused, type Context } from '~/domain/context'
import { readExcerpts } from '~/domain/posts/readExcerpts.server'
import { refuseWhen } from '~/domain/refusal'
import type { Desk, DeskView } from './desk'

/** One page (from 1) of what there is to curate, newest first. @throws Refusal for all but staff */
export async function readDesk(context: Context, { show, page }: { show: DeskView; page: number }): Promise<Desk> {
  refuseWhen(staffRefused(context.viewer))
  const [excerpts, untagged, open, closed] = await Promise.all([
    readExcerpts(context, show === 'untagged' ? { untagged: true } : { all: true }, page),
    context.db.post.count({ where: { withdrawnAt: null, removedAt: null, themes: { none: {} } } }),
    context.db.thread.count({ where: { closedAt: null } }),
    context.db.thread.count({ where: { closedAt: { not: null } } }),
  ])
  return { ...excerpts, counts: { untagged, open, closed } }
}
