import type { DemoAuthor } from './authors'
import { demoAuthors } from './authors'
import type { DemoPost } from './demo'

/** Fictitious members who only vote on agreement in the demo debates. */
export const demoAudience = [
  { key: 'brandstetter', name: 'Ulrike Brandstetter-Noll', lang: 'de', camp: 'wary' },
  { key: 'ostermeier', name: 'Falk Ostermeier', lang: 'de', camp: 'wary' },
  { key: 'wilmots', name: 'Greta Wilmots', lang: 'en', camp: 'wary' },
  { key: 'dragomir', name: 'Ana Dragomir-Held', lang: 'de', camp: 'open' },
  { key: 'tanabe', name: 'Kenji Tanabe', lang: 'en', camp: 'open' },
  { key: 'abernethy', name: 'Ruth Abernethy', lang: 'en', camp: 'open' },
] as const satisfies readonly DemoAuthor[]

/** The key of a member of the demo audience. */
export type DemoListenerKey = (typeof demoAudience)[number]['key']

/** An agreement vote of an audience member on a demo post: agree (1), disagree (-1) or pass (0). */
export type DemoAudienceVote = { voter: DemoListenerKey; agreement: 1 | -1 | 0 }

/**
 * Generates the audience's votes on a post, deterministically: everyone agrees with posts that
 * hardly anyone disagrees with; otherwise they agree with their own camp and disagree with the
 * other. A few pass.
 */
export function audienceVotes({
  key,
  author,
  agreement: [agree, disagree],
}: Pick<DemoPost, 'key' | 'author' | 'agreement'>): DemoAudienceVote[] {
  const camp = demoAuthors.find((candidate) => candidate.key === author)?.camp
  const offset = [...key].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)
  return demoAudience.map((listener, index): DemoAudienceVote => ({
    voter: listener.key,
    agreement:
      (offset + index) % 7 === 0
        ? 0
        : agree >= 8 && disagree <= 1
          ? 1
          : listener.camp === camp
            ? 1
            : -1,
  }))
}
