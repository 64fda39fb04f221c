import type { MemberContext } from '~/domain/context'
import { setAcceptedAnswer } from './setAcceptedAnswer.server'

/**
 * Revokes the acceptance of an answer.
 * @throws Refusal as `setAcceptedAnswer`
 */
export const unaccept = (context: MemberContext, postId: number): Promise<void> =>
  setAcceptedAnswer(context, postId, null)
