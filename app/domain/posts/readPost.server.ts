import { postInContext } from '~/db/sql/postInContext'
import { threadHead, type ThreadHeadRow } from '~/db/sql/threadHead'
import type { Context } from '~/domain/context'
import { orderTree } from '~/domain/ranking/order'
import { Refusal } from '~/domain/refusal'
import { levelsShown, type PostView } from './post'
import { buildTree, cutTree, type Branch } from './tree'

/** A post in its context: the thread, what it answers from the question down, and what answers it, best first. */
export type PostInContext = { head: ThreadHeadRow; above: PostView[]; branch: Branch }

/** Reads a post in its context. @throws Refusal when there is no such post */
export async function readPost({ db, viewer }: Context, postId: number): Promise<PostInContext> {
  const posts: PostView[] = await postInContext(db, postId, viewer?.id ?? null)
  const byId = new Map(posts.map((post) => [post.id, post]))
  const post = byId.get(postId)
  const head = post && (await threadHead(db, post.threadId))
  if (!post || !head) throw new Refusal('missing', 'posts.missing')
  const above = ancestorsOf(post, byId)
  const below = posts.filter((other) => other === post || !above.includes(other))
  const [branch] = cutTree(orderTree(buildTree(below), 'best'), levelsShown)
  if (!branch) throw new Refusal('missing', 'posts.missing')
  return { head, above, branch }
}

function ancestorsOf(post: PostView, byId: Map<number, PostView>): PostView[] {
  const above: PostView[] = []
  for (let parent = post.parentId; parent !== null; parent = above[0]?.parentId ?? null) {
    const found = byId.get(parent)
    if (!found) break
    above.unshift(found)
  }
  return above
}
