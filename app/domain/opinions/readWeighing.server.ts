import { singlePost } from '~/db/sql/posts/singlePost'
import { postExcerpts } from '~/db/sql/posts/postExcerpts'
import type { ThreadHeadRow } from '~/db/sql/threads/threadHead'
import { unvotedPosts, type UnvotedPostsRow } from '~/db/sql/opinions/unvotedPosts'
import type { MemberContext } from '~/domain/context'
import { excerptOf } from '~/domain/posts/excerpt'
import { readHead } from '~/domain/threads/readHead.server'
import { agreementWithCamps } from './agreementWithCamps'
import { askNext } from './askNext'
import { opinionOf, type Opinion } from './opinion'
import { extremityIn } from './plane'
import { storedFindings, storedPlane } from './stored.server'
import {
  countAnswers,
  type LastAnswered,
  type ArgumentLine,
  type ArgumentToWeigh,
  type WeighingQuery,
  type OwnPosition,
} from './weighing'

/**
 * A member's progress in weighing a debate's arguments: `weighed` of `total` by others; and either
 * the next argument or the member's position.
 */
export type WeighingView = {
  head: ThreadHeadRow
  weighed: number
  total: number
  last: LastAnswered | null
} & ({ weigh: ArgumentToWeigh; stand: null } | { weigh: null; stand: OwnPosition })

/**
 * Size of the set of posts with the fewest votes from which the next one is chosen: few votes make
 * a high priority.
 */
const candidates = 200
/** Length of the excerpt of another argument in characters. */
const lineLength = 120

/**
 * Reads the next argument for a member to vote on, or their position by their own votes.
 * @throws Refusal when there is no such thread
 */
export async function readWeighing(
  context: MemberContext,
  threadId: number,
  { last, again, stop }: WeighingQuery,
): Promise<WeighingView> {
  const { db, viewer } = context
  const [head, answers, own, open] = await Promise.all([
    readHead(context, threadId),
    answersIn(context, threadId),
    db.post.count({ where: { threadId, authorId: viewer.id, ...stands } }),
    stop ? [] : unvotedPosts(db, { threadId, memberId: viewer.id, limit: candidates }),
  ])
  const known = again !== null && answers.has(again) ? again : null
  const wanted = stop ? null : (known ?? askNext(open, await extremityOf(context, threadId, open)))
  const post = wanted === null ? null : await singlePost(db, wanted, viewer.id)
  const line = await linesOf(context, [last, post?.parentId ?? null])
  const said = last === null ? undefined : answers.get(last)
  const lastLine = line(last)
  const { supports, opposes, asks, adds } = head.stances
  const progress = {
    head,
    weighed: answers.size,
    total: Math.max(supports + opposes + asks + adds - own, answers.size),
    last: said !== undefined && lastLine ? { line: lastLine, opinion: said } : null,
  }
  if (post === null)
    return { ...progress, weigh: null, stand: await standOf(context, threadId, answers) }
  return { ...progress, weigh: { post, answering: line(post.parentId) }, stand: null }
}

const stands = { withdrawnAt: null, removedAt: null }

/** Reads the member's votes on published posts. */
async function answersIn(
  { db, viewer }: MemberContext,
  threadId: number,
): Promise<Map<number, Opinion>> {
  const ballots = await db.vote.findMany({
    where: { threadId, memberId: viewer.id, agreement: { not: null }, post: stands },
    select: { postId: true, agreement: true },
  })
  return new Map(ballots.map(({ postId, agreement }) => [postId, opinionOf(agreement)]))
}

async function extremityOf(
  { db }: MemberContext,
  threadId: number,
  open: readonly UnvotedPostsRow[],
) {
  const row =
    open.length < 2
      ? null
      : await db.threadOpinions.findUnique({ where: { threadId }, select: { plane: true } })
  return extremityIn(storedPlane(row?.plane) ?? [])
}

/** Returns excerpts of posts; omits unpublished ones. */
async function linesOf(
  { db }: MemberContext,
  wanted: readonly (number | null)[],
): Promise<(id: number | null) => ArgumentLine | null> {
  const ids = wanted.filter((id) => id !== null)
  const posts = ids.length === 0 ? [] : await postExcerpts(db, ids, lineLength + 1)
  const lines = new Map(
    posts.map(({ id, lang, author, text }) => [
      id,
      { id, lang, name: author.name, text: excerptOf(text, lineLength) },
    ]),
  )
  return (id) => (id === null ? null : (lines.get(id) ?? null))
}

async function standOf(
  { db }: MemberContext,
  threadId: number,
  answers: ReadonlyMap<number, Opinion>,
): Promise<OwnPosition> {
  const row = await db.threadOpinions.findUnique({
    where: { threadId },
    select: { findings: true },
  })
  const camps = storedFindings(row?.findings)?.camps ?? []
  return {
    ...countAnswers([...answers.values()]),
    alike: camps.length < 2 ? [] : agreementWithCamps(camps, answers),
  }
}
