import { isStaff, type Viewer } from '~/domain/context'
import type { Reason } from '~/domain/refusal'

/** Why this member may not pin, unpin or rename threads. */
export function curateRefused(viewer: Viewer | null): Reason | null {
  if (viewer === null) return 'identity.signInFirst'
  return isStaff(viewer) ? null : 'moderation.staffOnly'
}

/** Why this member may not close the thread. */
export const closeRefused = (viewer: Viewer | null, thread: { closedAt: Date | null }): Reason | null =>
  curateRefused(viewer) ?? (thread.closedAt === null ? null : 'threads.alreadyClosed')

/** Why this member may not open the thread again. */
export const reopenRefused = (viewer: Viewer | null, thread: { closedAt: Date | null }): Reason | null =>
  curateRefused(viewer) ?? (thread.closedAt === null ? 'threads.notClosed' : null)
