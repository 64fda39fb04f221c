import type { Ballot, Counts } from '~/domain/posts/post'

/** A change of a ballot: each axis is set, cleared with null, or unchanged. */
export type BallotChange = {
  quality?: Ballot['quality'] | undefined
  agreement?: Ballot['agreement'] | undefined
}

/** The counts of a post at a version of its thread, and the viewer's ballot. */
export type VoteState = { version: number; counts: Counts; mine: Ballot }

/** Returns the ballot after a change. */
export const changeBallot = (before: Ballot, cast: BallotChange): Ballot => ({
  quality: cast.quality === undefined ? before.quality : cast.quality,
  agreement: cast.agreement === undefined ? before.agreement : cast.agreement,
})

type Quality = Ballot['quality']
type Agreement = Ballot['agreement']

/** Returns the quality counts after one member's vote changed. */
export const recountQuality = (
  { up, down }: { up: number; down: number },
  before: Quality,
  after: Quality,
): { up: number; down: number } => ({
  up: up - Number(before === 1) + Number(after === 1),
  down: down - Number(before === -1) + Number(after === -1),
})

/** Returns the agreement counts after one member's vote changed. */
export const recountAgreement = (
  { agree, disagree }: { agree: number; disagree: number },
  before: Agreement,
  after: Agreement,
): { agree: number; disagree: number } => ({
  agree: agree - Number(before === 1) + Number(after === 1),
  disagree: disagree - Number(before === -1) + Number(after === -1),
})
