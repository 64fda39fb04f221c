import { isStaff, type Viewer } from '~/domain/context'
import type { Reason } from '~/domain/refusal'

/** Why this member may not open debates from an article. */
export function openRefused(viewer: Viewer | null): Reason | null {
  if (viewer === null) return 'identity.signInFirst'
  return isStaff(viewer) ? null : 'moderation.staffOnly'
}
