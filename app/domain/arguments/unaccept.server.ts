import type { MemberContext } from '~/domain/context'
import { sayAnswered } from './sayAnswered.server'

/**
 * Revokes the acceptance of an answer.
 * @throws Refusal as `setAcceptedAnswer`
 */
export const unaccept = (context: MemberContext, postId: number): Promise<void> =>
  sayAnswered(context, postId, null)
