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
  const voters = orderByCamp(post)
  const [up, down] = post.quality
  const [agree, disagree, pass] = post.agreement
  return voters
    .map((voter, rank): DemoVote => {
      const fromTheEnd = voters.length - 1 - rank
      return {
        voter: voter.key,
        quality: rank < up ? 1 : fromTheEnd < down ? -1 : null,
        agreement: rank < agree ? 1 : fromTheEnd < disagree ? -1 : rank < agree + pass ? 0 : null,
      }
    })
    .filter((vote) => vote.quality !== null || vote.agreement !== null)
}

function orderByCamp(post: Pick<DemoPost, 'key' | 'author'>) {
  const camp = demoAuthors.find((author) => author.key === post.author)?.camp ?? null
  const others = demoAuthors.filter((author) => author.key !== post.author)
  const rotation = [...post.key].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)
  return [
    ...rotate(
      others.filter((author) => author.camp === camp),
      rotation,
    ),
    ...rotate(
      others.filter((author) => author.camp !== camp),
      rotation,
    ),
  ]
}

function rotate<Author extends DemoAuthor>(authors: Author[], steps: number): Author[] {
  const start = authors.length === 0 ? 0 : steps % authors.length
  return [...authors.slice(start), ...authors.slice(0, start)]
}
