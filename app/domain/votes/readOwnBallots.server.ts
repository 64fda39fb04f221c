import { ballotsOfMember } from '~/db/sql/votes/ballotsOfMember'
import { postExcerpts } from '~/db/sql/posts/postExcerpts'
import type { MemberContext } from '~/domain/context'
import { excerptLength, excerptOf } from '~/domain/posts/excerpt'
import type { Ballot, Counts, Excerpt } from '~/domain/posts/post'
import type { Cursor } from '~/domain/ranking/order'

/** A member's ballot, with its post and the post's counts. */
export type OwnBallot = { post: Excerpt; mine: Ballot; counts: Counts; changedAt: Date }

/**
 * A page of a member's ballots, the most recently changed first; `next` is the cursor of the next
 * page, null on the last.
 */
export type OwnBallots = { ballots: OwnBallot[]; next: Cursor | null }

/** The page size of ballots. */
export const ballotsPerPage = 20

/** Reads the member's own ballots on published posts, after a cursor. */
export async function readOwnBallots(
  { db, viewer }: MemberContext,
  after: Cursor | null,
): Promise<OwnBallots> {
  // One more ballot, and one more character, than is shown reveals whether there is more.
  const found = await ballotsOfMember(db, { memberId: viewer.id, after, limit: ballotsPerPage + 1 })
  const shown = found.slice(0, ballotsPerPage)
  const last = shown.at(-1)
  const posts = new Map(
    (
      await postExcerpts(
        db,
        shown.map(({ postId }) => postId),
        excerptLength + 1,
      )
    ).map((post) => [post.id, post]),
  )
  const ballots = shown.flatMap(({ postId, quality, agreement, ...ballot }) => {
    const post = posts.get(postId)
    return post === undefined
      ? []
      : [{ ...ballot, post: { ...post, text: excerptOf(post.text) }, mine: { quality, agreement } }]
  })
  return {
    ballots,
    next:
      found.length > ballotsPerPage && last
        ? { value: last.changedAt.getTime(), id: last.postId }
        : null,
  }
}
