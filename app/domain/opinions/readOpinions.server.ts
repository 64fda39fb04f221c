import { countVoters } from '~/db/sql/opinions/countVoters'
import { ownCoefficients } from '~/db/sql/opinions/ownCoefficients'
import { postExcerpts } from '~/db/sql/posts/postExcerpts'
import type { ThreadHeadRow } from '~/db/sql/threads/threadHead'
import type { Context } from '~/domain/context'
import { excerptOf } from '~/domain/posts/excerpt'
import { readHead } from '~/domain/threads/readHead.server'
import { keepPosts, postsIn, type Findings } from './findings'
import type { Point } from './opinion'
import { positionOf } from './plane'
import type { Quote } from './quote'
import { storedCoefficients, storedFindings } from './stored.server'

/**
 * The findings of a thread with the texts of all posts in them; `place` is the viewer's position,
 * null when unknown.
 */
export type OpinionFindings = {
  findings: Findings
  lookedAt: Date
  quotes: Quote[]
  place: Point | null
}

/**
 * The opinions of a thread: `found` is null as long as there are no findings; `voters` is the
 * number of voters so far.
 */
export type Opinions = { head: ThreadHeadRow; found: OpinionFindings | null; voters: number }

/** Length of a quoted statement in characters. */
const quoteLength = 240

/**
 * Reads the opinion groups of a thread for one viewer, whose position is computed from their own
 * votes.
 * @throws Refusal when there is no such thread
 */
export async function readOpinions(context: Context, threadId: number): Promise<Opinions> {
  const [head, row] = await Promise.all([
    readHead(context, threadId),
    context.db.threadOpinions.findUnique({
      where: { threadId },
      select: { findings: true, lookedAt: true },
    }),
  ])
  const findings = storedFindings(row?.findings)
  if (row === null || findings === null)
    return { head, found: null, voters: await countVoters(context.db, threadId) }
  const [quotes, place] = await Promise.all([
    quotesOf(context, threadId, postsIn(findings)),
    placeOf(context, threadId),
  ])
  return {
    head,
    found: {
      findings: keepPosts(findings, new Set(quotes.map(({ id }) => id))),
      lookedAt: row.lookedAt,
      quotes,
      place,
    },
    voters: findings.participants,
  }
}

async function quotesOf(
  { db }: Context,
  threadId: number,
  ids: readonly number[],
): Promise<Quote[]> {
  const posts = await postExcerpts(db, ids, quoteLength + 1)
  return posts
    .filter(({ thread }) => thread.id === threadId)
    .map(({ id, lang, stance, author, text }) => ({
      id,
      lang,
      stance,
      author,
      text: excerptOf(text, quoteLength),
    }))
}

async function placeOf({ db, viewer }: Context, threadId: number): Promise<Point | null> {
  const bearings = viewer && storedCoefficients(await ownCoefficients(db, threadId, viewer.id))
  return bearings && positionOf(bearings)
}
