import { wilson } from './wilson'

/** The rank of a post that is gone: behind every other. */
export const goneRank = 1

/** A standing post's place among its siblings by its quality votes, the smallest first: minus the Wilson bound, so in [-1, 0]; 0 without votes. */
export const rankOf = ({ up, down }: { up: number; down: number }): number => 0 - wilson(up, down)
