import type { Context } from '~/domain/context'
import { Refusal, refuseWhen } from '~/domain/refusal'
import { diffTexts } from './document/diff'
import { historyRefused } from './policy'
import { stances, type Stance } from './post'
import type { Revision } from './revision'

/** What a post said over time, newest first; everybody who can read the post can read this. */
export async function readHistory({ db }: Context, postId: number): Promise<{ author: string; revisions: Revision[] }> {
  const post = await db.post.findUnique({
    where: { id: postId },
    select: { withdrawnAt: true, removedAt: true, author: { select: { name: true } }, revisions: { orderBy: { number: 'asc' } } },
  })
  if (post === null) throw new Refusal('missing', 'posts.missing')
  refuseWhen(historyRefused(post))
  const revisions = post.revisions.map((revision, index): Revision => {
    const before = post.revisions[index - 1]
    return {
      number: revision.number,
      at: revision.createdAt,
      lang: revision.lang === 'en' ? 'en' : 'de',
      stance: stanceFrom(revision.stance),
      stanceBefore: before && before.stance !== revision.stance ? stanceFrom(before.stance) : null,
      changes: before ? diffTexts(before.text, revision.text) : [{ kind: 'same', text: revision.text }],
    }
  })
  return { author: post.author.name, revisions: revisions.reverse() }
}

const stanceFrom = (stored: string): Stance => stances.find((stance) => stance === stored) ?? 'adds'
