import type { ParticipantId } from './opinion'
import { priority } from './priority'

/** A post that a member may be asked about, with its agreement counts. */
export type Askable = { id: number; agree: number; disagree: number; pass: number }

/**
 * Returns the post to ask about next: the one with the highest priority, of several the oldest;
 * null when there is none. `extremity` is how far from the centre a member is placed who agrees
 * with it, 0 when unknown.
 */
export function askNext(
  posts: readonly Askable[],
  extremity: ReadonlyMap<ParticipantId, number>,
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
