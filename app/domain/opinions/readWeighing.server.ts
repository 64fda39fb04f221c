import { postAlone } from '~/db/sql/postAlone'
import { postExcerpts } from '~/db/sql/postExcerpts'
import type { ThreadHeadRow } from '~/db/sql/threadHead'
import { unvotedPosts, type UnvotedPostsRow } from '~/db/sql/unvotedPosts'
import type { MemberContext } from '~/domain/context'
import { excerptOf } from '~/domain/posts/excerpt'
import { readHead } from '~/domain/threads/readHead.server'
import { alikeWith } from './alike'
import { askNext } from './askNext'
import { opinionOf, type Opinion } from './opinion'
import { extremityIn } from './plane'
import { storedFindings, storedPlane } from './stored.server'
import {
  countAnswers,
  type LastWeighed,
  type Line,
  type ToWeigh,
  type WeighingWishes,
  type WhereIStand,
} from './weighing'

/** How a member gets on with weighing a debate's arguments: `weighed` of `total` by others. Either there is one to weigh, or they are told where they stand. */
export type Weighing = {
  head: ThreadHeadRow
  weighed: number
  total: number
  last: LastWeighed | null
} & ({ weigh: ToWeigh; stand: null } | { weigh: null; stand: WhereIStand })

/** Among how many of the posts that fewest have answered the next one is chosen: few answers make a priority high. */
const candidates = 200
/** How much of another argument stands in a line, in characters. */
const lineLength = 120

/** Reads the argument that a member is asked about next, or where they stand by their own answers. @throws Refusal when there is no such thread */
export async function readWeighing(
  context: MemberContext,
  threadId: number,
  { last, again, stop }: WeighingWishes,
): Promise<Weighing> {
  const { db, viewer } = context
  const [head, answers, own, open] = await Promise.all([
    readHead(context, threadId),
    answersIn(context, threadId),
    db.post.count({ where: { threadId, authorId: viewer.id, ...stands } }),
    stop ? [] : unvotedPosts(db, { threadId, memberId: viewer.id, limit: candidates }),
  ])
  const known = again !== null && answers.has(again) ? again : null
  const wanted = stop ? null : (known ?? askNext(open, await extremityOf(context, threadId, open)))
  const post = wanted === null ? null : await postAlone(db, wanted, viewer.id)
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

/** What the member has said of the posts that stand. */
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

/** Gives some posts in a line each; what does not stand has none. */
async function linesOf(
  { db }: MemberContext,
  wanted: readonly (number | null)[],
): Promise<(id: number | null) => Line | null> {
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
): Promise<WhereIStand> {
  const row = await db.threadOpinions.findUnique({
    where: { threadId },
    select: { findings: true },
  })
  const camps = storedFindings(row?.findings)?.camps ?? []
  return {
    ...countAnswers([...answers.values()]),
    alike: camps.length < 2 ? [] : alikeWith(camps, answers),
  }
}
