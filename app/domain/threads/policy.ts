import { postLimits } from '~/domain/posts/post'
import type { Reason } from '~/domain/refusal'

type Debate = { id: number; closedAt: Date | null; mergedIntoId: number | null; postCount: number }

/**
 * Returns why a thread may not be merged into another: they are the same, it is too large, either
 * was merged already, or the target is closed.
 */
export function mergeRefused(thread: Debate, other: Debate): Reason | null {
  if (thread.mergedIntoId !== null) return 'threads.merged'
  if (thread.id === other.id) return 'threads.mergeItself'
  if (other.mergedIntoId !== null) return 'threads.mergeMeanwhile'
  if (other.closedAt !== null) return 'threads.mergeClosed'
  return thread.postCount > postLimits.moved ? 'threads.mergeTooLarge' : null
}
