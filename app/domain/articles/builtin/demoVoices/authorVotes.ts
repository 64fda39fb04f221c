import { demoAuthors, type DemoAuthor, type DemoAuthorKey } from './authors'
import type { DemoPost } from './demo'

/**
 * A demo author's vote on a demo post: quality up 1 or down -1, agreement 1, -1 or pass 0; null is
 * no vote.
 */
export type DemoVote = {
  voter: DemoAuthorKey
  quality: 1 | -1 | null
  agreement: 1 | -1 | 0 | null
}

/**
 * Distributes a post's votes among all authors but its own, deterministically: agreement comes
 * first from the author's camp and disagreement from the other, so that the demo debates have
 * opinion groups and common ground.
 */
export function authorVotes(
  post: Pick<DemoPost, 'key' | 'author' | 'quality' | 'agreement'>,
): DemoVote[] {
  const voters = byNearness(post)
  const [up, down] = post.quality
  const [agree, disagree, pass] = post.agreement
  return voters
    .map((voter, place): DemoVote => {
      const fromTheEnd = voters.length - 1 - place
      return {
        voter: voter.key,
        quality: place < up ? 1 : fromTheEnd < down ? -1 : null,
        agreement: place < agree ? 1 : fromTheEnd < disagree ? -1 : place < agree + pass ? 0 : null,
      }
    })
    .filter((vote) => vote.quality !== null || vote.agreement !== null)
}

function byNearness(post: Pick<DemoPost, 'key' | 'author'>) {
  const camp = demoAuthors.find((author) => author.key === post.author)?.camp ?? null
  const others = demoAuthors.filter((author) => author.key !== post.author)
  const turn = [...post.key].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)
  return [
    ...turned(
      others.filter((author) => author.camp === camp),
      turn,
    ),
    ...turned(
      others.filter((author) => author.camp !== camp),
      turn,
    ),
  ]
}

function turned<Author extends DemoAuthor>(authors: Author[], by: number): Author[] {
  const start = authors.length === 0 ? 0 : by % authors.length
  return [...authors.slice(start), ...authors.slice(0, start)]
}
