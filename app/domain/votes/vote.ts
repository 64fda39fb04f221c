import type { Ballot, Counts } from '~/domain/posts/post'

/** What a member says of a post now: each question answered anew, taken back with null, or left as it is. */
export type Cast = { quality?: Ballot['quality']; agreement?: Ballot['agreement'] }

/** How the votes on a post stand, as of a version of its thread, and what the one who asks said. */
export type VotesStanding = { version: number; counts: Counts; mine: Ballot }

/** The ballot after it was changed. */
export const changed = (before: Ballot, cast: Cast): Ballot => ({
  quality: cast.quality === undefined ? before.quality : cast.quality,
  agreement: cast.agreement === undefined ? before.agreement : cast.agreement,
})

type Quality = Ballot['quality']
type Agreement = Ballot['agreement']

/** The quality votes of all members after one member's vote has changed. */
export const recounted = (
  { up, down }: { up: number; down: number },
  before: Quality,
  after: Quality,
): { up: number; down: number } => ({
  up: up - Number(before === 1) + Number(after === 1),
  down: down - Number(before === -1) + Number(after === -1),
})

/** How many agree and disagree after one member's vote has changed. */
export const reagreed = (
  { agree, disagree }: { agree: number; disagree: number },
  before: Agreement,
  after: Agreement,
): { agree: number; disagree: number } => ({
  agree: agree - Number(before === 1) + Number(after === 1),
  disagree: disagree - Number(before === -1) + Number(after === -1),
})
