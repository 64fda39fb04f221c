import { isStaff, type Viewer } from '~/domain/context'
import type { Reason } from '~/domain/refusal'

/** Why this member may not see the desk or the log. */
export function deskRefused(viewer: Viewer | null): Reason | null {
  if (viewer === null) return 'identity.signInFirst'
  return isStaff(viewer) ? null : 'moderation.staffOnly'
}
