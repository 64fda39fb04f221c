/** What can be wanting in a post, in the order in which it is offered. */
export const markKinds = ['source', 'unclear', 'duplicate', 'offQuestion'] as const
/** Something that can be wanting: it needs a source, is unclear, says what another says, or is off the question. */
export type MarkKind = (typeof markKinds)[number]

const verdicts = ['accepted', 'dismissed'] as const
/** What a moderator made of a mark: it was right and is dealt with, or it was not. */
export type Verdict = (typeof verdicts)[number]

/** What became of a mark: settled by a moderator, or answered by the post's author; null while it is open. */
export type MarkOutcome = Verdict | 'answered' | null

/** A stored outcome. */
export const outcomeOf = (stored: string | null): MarkOutcome =>
  stored === null ? null : (verdicts.find((verdict) => verdict === stored) ?? 'answered')

/** Limits of a mark's words, in characters, and how many of them a page of a list holds. */
export const markLimits = { reason: 280, perPage: 20 }

/** An open mark as readers of the post see it; `mine` says that the reader set it. */
export type OpenMark = {
  id: number
  kind: MarkKind
  reason: string
  by: string
  mine: boolean
  duplicateOf: number | null
}

/** An open mark as whoever set it finds it when they come to set another. */
export type OwnMark = Pick<OpenMark, 'kind' | 'reason'>

/** The marks of a post by their kind, in the order in which kinds are offered. */
export const byKind = (marks: readonly OpenMark[]): { kind: MarkKind; marks: OpenMark[] }[] =>
  markKinds
    .map((kind) => ({ kind, marks: marks.filter((mark) => mark.kind === kind) }))
    .filter((some) => some.marks.length > 0)
