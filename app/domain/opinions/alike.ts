import type { Opinion, Side } from './opinion'

/** How often somebody says what a camp says: of so many of its representative statements that they took a side on, they took the camp's. */
export type Alike = { camp: number; same: number; answered: number }

type Speaking = { id: number; representative: readonly { statement: number; side: Side }[] }

/** How alike somebody's answers are to what each camp says, in the order of the camps; those on which they took no side are left out. */
export function alikeWith(
  camps: readonly Speaking[],
  answers: ReadonlyMap<number, Opinion>,
): Alike[] {
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

/** The camp whose words somebody shares most often, by share; null where two share that, or where nothing is shared. */
export function mostAlike(alike: readonly Alike[]): Alike | null {
  const [first, second] = [...alike].sort(
    (one, other) => other.same * one.answered - one.same * other.answered,
  )
  if (first === undefined || first.same === 0) return null
  return second !== undefined && second.same * first.answered === first.same * second.answered
    ? null
    : first
}
