import { ballotsOfMember } from '~/db/sql/ballotsOfMember'
import { postExcerpts } from '~/db/sql/postExcerpts'
import type { MemberContext } from '~/domain/context'
import { excerptLength, excerptOf } from '~/domain/posts/excerpt'
import type { Ballot, Counts, Excerpt } from '~/domain/posts/post'
import type { Place } from '~/domain/ranking/order'

/** One's own ballot, with the argument that it is on and how all votes on that stand. */
export type OwnBallot = { post: Excerpt; mine: Ballot; counts: Counts; changedAt: Date }

/** A part of one's own ballots, the one changed last first; `next` is the place from which they go on, null at the end. */
export type OwnBallots = { ballots: OwnBallot[]; next: Place | null }

/** How many ballots a page holds. */
export const ballotsPerPage = 20

/** Reads the member's own ballots on arguments that stand, from the beginning or from behind a place. */
export async function readOwnBallots(
  { db, viewer }: MemberContext,
  after: Place | null,
): Promise<OwnBallots> {
  // One more than is shown tells whether there is more, and so does one character more.
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
