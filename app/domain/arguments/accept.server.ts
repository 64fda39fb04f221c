import type { MemberContext } from '~/domain/context'
import { sayAnswered } from './sayAnswered.server'

/** Says that a reply answers what one has asked, and no other does. @throws Refusal as `sayAnswered` */
export const accept = (context: MemberContext, postId: number): Promise<void> =>
  sayAnswered(context, postId, context.now)
