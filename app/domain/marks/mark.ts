/** The kinds of marks, in the order in which they are offered. */
export const markKinds = ['source', 'unclear', 'duplicate', 'offQuestion'] as const
/** The kind of a mark: needs a source, is unclear, duplicates another post, or is off topic. */
export type MarkKind = (typeof markKinds)[number]

const verdicts = ['accepted', 'dismissed'] as const
/** A moderator's decision about a mark: justified, or unfounded. */
export type MarkVerdict = (typeof verdicts)[number]

/**
 * The outcome of a mark: settled by a moderator, or answered by the post's author; null while open.
 */
export type MarkOutcome = MarkVerdict | 'answered' | null

/** Converts a stored outcome. */
export const outcomeOf = (stored: string | null): MarkOutcome =>
  stored === null ? null : (verdicts.find((verdict) => verdict === stored) ?? 'answered')

/** The maximum length of a reason in characters, and the page size of lists. */
export const markLimits = { reason: 280, perPage: 20 }

/** An open mark as readers of the post see it; `mine` means that the viewer set it. */
export type OpenMark = {
  id: number
  kind: MarkKind
  reason: string
  by: string
  mine: boolean
  duplicateOf: number | null
}

/** The member's own open mark, for the form. */
export type OwnMark = Pick<OpenMark, 'kind' | 'reason'>

/** Groups a post's marks by kind, in the order in which kinds are offered. */
export const groupByKind = (marks: readonly OpenMark[]): { kind: MarkKind; marks: OpenMark[] }[] =>
  markKinds
    .map((kind) => ({ kind, marks: marks.filter((mark) => mark.kind === kind) }))
    .filter((some) => some.marks.length > 0)
