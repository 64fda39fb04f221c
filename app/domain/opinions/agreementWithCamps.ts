import type { Opinion, Side } from './opinion'

/**
 * A member's agreement with a camp: of `answered` representative statements on which the member
 * took a side, `same` have the camp's side.
 */
export type CampAgreement = { camp: number; same: number; answered: number }

type Speaking = { id: number; representative: readonly { statement: number; side: Side }[] }

/**
 * Compares a member's votes with each camp's representative statements, in the order of the camps;
 * skips statements on which the member took no side.
 */
export function agreementWithCamps(
  camps: readonly Speaking[],
  answers: ReadonlyMap<number, Opinion>,
): CampAgreement[] {
  return camps.flatMap(({ id, representative }) => {
    const sided = representative.flatMap(({ statement, side }) => {
      const said = answers.get(statement)
      return said === undefined || said === 0 ? [] : [(said === 1) === (side === 'agree')]
    })
    return sided.length === 0
      ? []
      : [{ camp: id, same: sided.filter(Boolean).length, answered: sided.length }]
  })
}

/**
 * Returns the camp with the highest share of equal answers; null for a tie or when nothing is
 * shared.
 */
export function closestCamp(alike: readonly CampAgreement[]): CampAgreement | null {
  const [first, second] = [...alike].sort(
    (one, other) => other.same * one.answered - one.same * other.answered,
  )
  if (first === undefined || first.same === 0) return null
  return second !== undefined && second.same * first.answered === first.same * second.answered
    ? null
    : first
}
