import type { Centred } from './centred'
import type { Components } from './components'
import type { Id, Opinion, Point } from './opinion'

/** What a statement does to where somebody stands: its mean opinion, in [-1, 1], and its weight in both directions; null where it was taken out and moves nobody. */
export type Bearing = { statement: Id; pull: (Point & { mean: number }) | null }

/** The two directions in which opinions differ most, as what each statement does in them. It is about statements, not about people. */
export type Plane = readonly Bearing[]

/** The plane of these votes. */
export const planeOf = (statements: readonly Id[], { means, stands }: Centred, [first, second]: Components): Plane =>
  statements.map((statement, column) => ({
    statement,
    pull: stands[column] === 1 ? { mean: means[column] ?? 0, x: first[column] ?? 0, y: second[column] ?? 0 } : null,
  }))

/**
 * Where somebody with these answers stands in a plane (Polis' projection: √(C / vᵢ) · Σ (x_ij − c_j)·pc_j); what was taken out is as if they
 * had passed on it. Null for who has not answered any of its statements.
 */
export function placeIn(plane: Plane, answers: readonly { statement: Id; opinion: Opinion }[]): Point | null {
  const opinions = new Map(answers.map(({ statement, opinion }) => [statement, opinion]))
  const heard = plane.flatMap(({ statement, pull }) => {
    const opinion = opinions.get(statement)
    return pull === null || opinion === undefined ? [] : [{ x: (opinion - pull.mean) * pull.x, y: (opinion - pull.mean) * pull.y }]
  })
  if (heard.length === 0) return null
  const zeroed = plane.filter(({ pull }) => pull === null).length
  const scale = Math.sqrt(plane.length / (heard.length + zeroed))
  return heard.reduce((sum, { x, y }) => ({ x: sum.x + scale * x, y: sum.y + scale * y }), { x: 0, y: 0 })
}

/**
 * How far out each statement of a plane places who agrees with it and has said nothing else: the length of the projection of that lone
 * vote (Polis: extremity). At least 0; 0 for what was taken out.
 */
export function extremityIn(plane: Plane): Map<Id, number> {
  const scale = Math.sqrt(plane.length)
  return new Map(plane.map(({ statement, pull }) => [statement, pull === null ? 0 : scale * (1 - pull.mean) * Math.hypot(pull.x, pull.y)]))
}
