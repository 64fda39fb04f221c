import { countMarks as counted } from '~/db/sql/countMarks'
import { openMarks } from '~/db/sql/openMarks'
import { postExcerpts } from '~/db/sql/postExcerpts'
import { staffRefused, type Context, type MemberContext } from '~/domain/context'
import { excerptLength, excerptOf } from '~/domain/posts/excerpt'
import { refuseWhen } from '~/domain/refusal'
import type { ListedMarks } from './listed'
import { markLimits } from './mark'

/** The open marks that moderators have to settle, from the beginning or after a mark. @throws Refusal for all but staff */
export async function readOpenMarks(context: Context, after: number | null): Promise<ListedMarks> {
  refuseWhen(staffRefused(context.viewer))
  return listed(context, null, after)
}

/** The open marks of one's own posts. */
export const readOwnMarks = (context: MemberContext, after: number | null): Promise<ListedMarks> => listed(context, context.viewer.id, after)

async function listed({ db }: Context, authorId: number | null, after: number | null): Promise<ListedMarks> {
  // One more than is shown tells whether there is more.
  const found = await openMarks(db, { authorId, after, limit: markLimits.perPage + 1 })
  const shown = found.slice(0, markLimits.perPage)
  const excerpts = await postExcerpts(db, [...new Set(shown.map(({ postId }) => postId))], excerptLength + 1)
  const posts = new Map(excerpts.map((post) => [post.id, { ...post, text: excerptOf(post.text) }]))
  const marks = shown.flatMap(({ postId, ...mark }) => {
    const post = posts.get(postId)
    return post === undefined ? [] : [{ ...mark, post }]
  })
  return { marks, next: found.length > shown.length ? (shown.at(-1)?.id ?? null) : null }
}

/** How many open marks one's own standing posts carry, up to a hundred. */
export const countOwnMarks = ({ db, viewer }: Context): Promise<number> => (viewer === null ? Promise.resolve(0) : counted(db, viewer.id, 100))
