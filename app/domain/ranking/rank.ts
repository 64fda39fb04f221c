import { wilsonLowerBound } from './wilson'

/** The rank of an unpublished post: after all others. */
export const goneRank = 1

/**
 * Returns a published post's rank by its quality votes, smallest first: minus the Wilson bound, so
 * in [-1, 0]; 0 without votes.
 */
export const rankOf = ({ up, down }: { up: number; down: number }): number =>
  0 - wilsonLowerBound(up, down)
