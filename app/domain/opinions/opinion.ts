/** A participant's opinion on a statement: agree, pass, disagree. */
export type Opinion = 1 | 0 | -1

/** Converts a stored vote; the database allows no other values. */
export const opinionOf = (agreement: number | null): Opinion =>
  agreement === 1 ? 1 : agreement === -1 ? -1 : 0

/** The id of a participant or statement. */
export type ParticipantId = number | string

/** A participant's vote on a statement; `moment` may be in any unit, the same for all votes. */
export type Vote = {
  participant: ParticipantId
  statement: ParticipantId
  opinion: Opinion
  moment: number
}

/** The two sides of a statement; passing takes neither. */
export const sides = ['agree', 'disagree'] as const
/** A side of a statement. */
export type Side = (typeof sides)[number]

/** Vote counts on a statement; `seen` counts all votes including passes. */
export type Counts = { agree: number; disagree: number; seen: number }

/** A position in the opinion plane. */
export type Point = { x: number; y: number }

/**
 * With fewer voters there are no groups and nothing is published, because individual votes could be
 * guessed.
 */
export const fewestVoters = 15
