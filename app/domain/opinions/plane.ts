import type { Centred } from './centred'
import type { Components } from './components'
import type { ParticipantId, Opinion, Point } from './opinion'

/**
 * A statement's coefficients for positions: its mean opinion in [-1, 1], and its weight in both
 * directions; null when it is not published and has no influence.
 */
export type StatementCoefficients = { statement: ParticipantId; pull: Pull | null }

type Pull = Point & { mean: number }

/**
 * The opinion plane: each statement's coefficients in the two directions in which opinions differ
 * most. It contains no data about people.
 */
export type Plane = readonly StatementCoefficients[]

/** Builds the plane of these votes. */
export const planeOf = (
  statements: readonly ParticipantId[],
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

/**
 * One participant's part of a plane: the number of statements, how many of them are not published,
 * and the coefficients of those they voted on, in the plane's order.
 */
export type OwnCoefficients = {
  statements: number
  takenOut: number
  answered: readonly { opinion: Opinion; pull: Pull | null }[]
}

/**
 * Selects the coefficients for a participant's votes; ignores statements that are not in the plane.
 */
export function coefficientsOf(
  plane: Plane,
  answers: readonly { statement: ParticipantId; opinion: Opinion }[],
): OwnCoefficients {
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
 * Computes a participant's position (Polis' projection: √(C / vᵢ) · Σ (x_ij − c_j)·pc_j);
 * unpublished statements count as passes. Null without votes on statements of the plane.
 */
export function positionOf({ statements, takenOut, answered }: OwnCoefficients): Point | null {
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
 * Returns for each statement how far from the centre a participant is placed whose only vote agrees
 * with it: the length of that vote's projection (Polis: extremity). At least 0; 0 for unpublished
 * statements.
 */
export function extremityIn(plane: Plane): Map<ParticipantId, number> {
  const scale = Math.sqrt(plane.length)
  return new Map(
    plane.map(({ statement, pull }) => [
      statement,
      pull === null ? 0 : scale * (1 - pull.mean) * Math.hypot(pull.x, pull.y),
    ]),
  )
}
