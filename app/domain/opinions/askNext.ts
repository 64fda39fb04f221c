import type { Id } from './opinion'
import { priority } from './priority'

/** A post that somebody may be asked about, with how others have answered. */
export type Askable = { id: number; agree: number; disagree: number; pass: number }

/**
 * Which post to ask about next: the one of the highest priority, of several the oldest; null where there is none. `extremity` is how
 * far out each places who agrees with it, 0 where that is not known.
 */
export function askNext(
  posts: readonly Askable[],
  extremity: ReadonlyMap<Id, number>,
): number | null {
  const urgent = posts.map(({ id, agree, disagree, pass }) => ({
    id,
    priority: priority({
      agree,
      pass,
      seen: agree + disagree + pass,
      extremity: extremity.get(id) ?? 0,
    }),
  }))
  return (
    urgent.sort((one, other) => other.priority - one.priority || one.id - other.id)[0]?.id ?? null
  )
}
