import { localeOf, type Context } from '~/domain/context'
import { Refusal, refuseWhen } from '~/domain/refusal'
import { compareSources } from '~/domain/sources/compareSources'
import { StoredCitations } from '~/domain/sources/input.server'
import { diffTexts } from './document/diff'
import { historyRefused } from './policy'
import { stances, type Stance } from './post'
import type { Revision } from './revision'

/** The page size of revisions. */
export const revisionsPerPage = 20

type Stored = {
  number: number
  text: string
  stance: string
  lang: string
  sources: unknown
  createdAt: Date
}

/**
 * Reads a page (from 1) of a post's revisions, newest first; visible to everybody who can read the
 * post.
 * @throws Refusal when there is no such post or page, or the post is not published
 */
export async function readHistory(
  { db }: Context,
  postId: number,
  page: number,
): Promise<{ threadId: number; author: string; revisions: Revision[]; more: boolean }> {
  const post = await db.post.findUnique({
    where: { id: postId },
    select: {
      threadId: true,
      withdrawnAt: true,
      removedAt: true,
      author: { select: { name: true } },
    },
  })
  if (post === null) throw new Refusal('missing', 'posts.missing')
  refuseWhen(historyRefused(post))
  const stored = await db.postRevision.findMany({
    where: { postId },
    orderBy: { number: 'desc' },
    skip: (page - 1) * revisionsPerPage,
    // One more than is shown, because each is compared with the one before.
    take: revisionsPerPage + 1,
    select: { number: true, text: true, stance: true, lang: true, sources: true, createdAt: true },
  })
  if (stored.length === 0 && page > 1) throw new Refusal('missing', 'errors.notFound')
  const shown = stored.slice(0, revisionsPerPage)
  return {
    threadId: post.threadId,
    author: post.author.name,
    revisions: shown.map((revision, index) => compared(revision, stored[index + 1])),
    more: stored.length > shown.length,
  }
}

const compared = (revision: Stored, before: Stored | undefined): Revision => ({
  number: revision.number,
  at: revision.createdAt,
  lang: localeOf(revision.lang),
  stance: stanceFrom(revision.stance),
  stanceBefore: before && before.stance !== revision.stance ? stanceFrom(before.stance) : null,
  changes: before ? diffTexts(before.text, revision.text) : [{ kind: 'same', text: revision.text }],
  sources: compareSources(
    before ? StoredCitations.parse(before.sources) : null,
    StoredCitations.parse(revision.sources),
  ),
})

const stanceFrom = (stored: string): Stance => stances.find((stance) => stance === stored) ?? 'adds'
