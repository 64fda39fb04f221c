import type { Centred } from './centred'
import type { Components } from './components'
import type { Id, Opinion, Point } from './opinion'

/** What a statement does to where somebody stands: its mean opinion, in [-1, 1], and its weight in both directions; null where it was taken out and moves nobody. */
export type Bearing = { statement: Id; pull: Pull | null }

type Pull = Point & { mean: number }

/** The two directions in which opinions differ most, as what each statement does in them. It is about statements, not about people. */
export type Plane = readonly Bearing[]

/** The plane of these votes. */
export const planeOf = (
  statements: readonly Id[],
  { means, stands }: Centred,
  [first, second]: Components,
): Plane =>
  statements.map((statement, column) => ({
    statement,
    pull:
      stands[column] === 1
        ? { mean: means[column] ?? 0, x: first[column] ?? 0, y: second[column] ?? 0 }
        : null,
  }))

/** What one participant's answers are in a plane: how many statements it has, how many of them were taken out, and what those that were answered do, in its order. */
export type OwnBearings = {
  statements: number
  takenOut: number
  answered: readonly { opinion: Opinion; pull: Pull | null }[]
}

/** What these answers are in a plane; one to a statement that it does not know is none. */
export function bearingsOf(
  plane: Plane,
  answers: readonly { statement: Id; opinion: Opinion }[],
): OwnBearings {
  const opinions = new Map(answers.map(({ statement, opinion }) => [statement, opinion]))
  const answered = plane.flatMap(({ statement, pull }) => {
    const opinion = opinions.get(statement)
    return opinion === undefined ? [] : [{ opinion, pull }]
  })
  return {
    statements: plane.length,
    takenOut: plane.filter(({ pull }) => pull === null).length,
    answered,
  }
}

/**
 * Where somebody with these answers stands in their plane (Polis' projection: √(C / vᵢ) · Σ (x_ij − c_j)·pc_j); what was taken out is as if they
 * had passed on it. Null for who has not answered any of its statements.
 */
export function placeBy({ statements, takenOut, answered }: OwnBearings): Point | null {
  const heard = answered.flatMap(({ opinion, pull }) =>
    pull === null ? [] : [{ x: (opinion - pull.mean) * pull.x, y: (opinion - pull.mean) * pull.y }],
  )
  if (heard.length === 0) return null
  const scale = Math.sqrt(statements / (heard.length + takenOut))
  return heard.reduce((sum, { x, y }) => ({ x: sum.x + scale * x, y: sum.y + scale * y }), {
    x: 0,
    y: 0,
  })
}

/**
 * How far out each statement of a plane places who agrees with it and has said nothing else: the length of the projection of that lone
 * vote (Polis: extremity). At least 0; 0 for what was taken out.
 */
export function extremityIn(plane: Plane): Map<Id, number> {
  const scale = Math.sqrt(plane.length)
  return new Map(
    plane.map(({ statement, pull }) => [
      statement,
      pull === null ? 0 : scale * (1 - pull.mean) * Math.hypot(pull.x, pull.y),
    ]),
  )
}
