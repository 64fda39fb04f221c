import { lineAbove } from '~/db/sql/lineAbove'
import { postExcerpts } from '~/db/sql/postExcerpts'
import type { Context } from '~/domain/context'
import { excerptLength, excerptOf } from '~/domain/posts/excerpt'
import { historyRefused } from '~/domain/posts/policy'
import type { Excerpt } from '~/domain/posts/post'
import { Refusal, refuseWhen } from '~/domain/refusal'
import { reasonsOf, type Reasons, type Weighing } from './reasons'

/** An argument with what its strength is made of; each of the strongest that weigh on it with its own strength. */
export type ReasonsView = { post: Excerpt; threadId: number; reasons: Reasons; supports: Weighing[]; opposes: Weighing[] }

/** Reads what the strength of an argument is made of. @throws Refusal when there is no such post, or it is gone */
export async function readReasons({ db }: Context, postId: number): Promise<ReasonsView> {
  const stored = await db.post.findUnique({ where: { id: postId }, select: { threadId: true, withdrawnAt: true, removedAt: true } })
  if (stored === null) throw new Refusal('missing', 'posts.missing')
  refuseWhen(historyRefused(stored))
  const [line] = await lineAbove(db, postId)
  if (!line) throw new Refusal('missing', 'posts.missing')
  const reasons = reasonsOf(line)
  const excerpts = await postExcerpts(db, [postId, ...reasons.supports.strongest, ...reasons.opposes.strongest], excerptLength + 1)
  const posts = new Map(excerpts.map((post) => [post.id, { ...post, text: excerptOf(post.text) }]))
  const strengths = new Map(line.replies.map(({ id, strength }) => [id, strength]))
  const weighing = (ids: readonly number[]): Weighing[] => ids.flatMap((id) => {
    const [post, strength] = [posts.get(id), strengths.get(id)]
    return post === undefined || strength === undefined ? [] : [{ post, strength }]
  })
  const post = posts.get(postId)
  // It went in this very moment.
  if (post === undefined) throw new Refusal('missing', 'posts.missing')
  return { post, threadId: stored.threadId, reasons, supports: weighing(reasons.supports.strongest), opposes: weighing(reasons.opposes.strongest) }
}
