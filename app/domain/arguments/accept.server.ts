import type { MemberContext } from '~/domain/context'
import { setAcceptedAnswer } from './setAcceptedAnswer.server'

/**
 * Accepts a reply as the answer to the asker's question, replacing any earlier one.
 * @throws Refusal as `setAcceptedAnswer`
 */
export const accept = (context: MemberContext, postId: number): Promise<void> =>
  setAcceptedAnswer(context, postId, context.now)
