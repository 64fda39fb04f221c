/** What somebody thinks of a statement: agree, pass, disagree. */
export type Opinion = 1 | 0 | -1

/** A stored answer as an opinion: the database lets no other number in. */
export const opinionOf = (agreement: number | null): Opinion =>
  agreement === 1 ? 1 : agreement === -1 ? -1 : 0

/** What tells participants apart, and statements. */
export type Id = number | string

/** One participant's answer to one statement, and when it was given: in any unit, as long as it is the same for all. */
export type Vote = { participant: Id; statement: Id; opinion: Opinion; moment: number }

/** The two sides on which one can stand; who passes stands on neither. */
export const sides = ['agree', 'disagree'] as const
/** Whether it is agreed with or disagreed with. */
export type Side = (typeof sides)[number]

/** How some people answered one statement; `seen` counts all answers, passes too. */
export type Counts = { agree: number; disagree: number; seen: number }

/** A place in the plane of opinions. */
export type Point = { x: number; y: number }

/** With fewer voters there are no groups, and pages show nothing of any: who thinks what could be guessed. */
export const fewestVoters = 15
