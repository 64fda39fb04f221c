import { openMarks } from '~/db/sql/marks/openMarks'
import { postExcerpts } from '~/db/sql/posts/postExcerpts'
import type { Context } from '~/domain/context'
import { excerptLength, excerptOf } from '~/domain/posts/excerpt'
import type { ListedMarks } from './listedMark'
import { markLimits } from './mark'

/** Lists the open marks on an author's posts or, with null, on all posts, after a mark. */
export async function listMarks(
  { db }: Context,
  { authorId, after }: { authorId: number | null; after: number | null },
): Promise<ListedMarks> {
  // One more than is shown reveals whether there is more.
  const found = await openMarks(db, { authorId, after, limit: markLimits.perPage + 1 })
  const shown = found.slice(0, markLimits.perPage)
  const excerpts = await postExcerpts(
    db,
    [...new Set(shown.map(({ postId }) => postId))],
    excerptLength + 1,
  )
  const posts = new Map(excerpts.map((post) => [post.id, { ...post, text: excerptOf(post.text) }]))
  const marks = shown.flatMap(({ postId, ...mark }) => {
    const post = posts.get(postId)
    return post === undefined ? [] : [{ ...mark, post }]
  })
  return { marks, next: found.length > shown.length ? (shown.at(-1)?.id ?? null) : null }
}
