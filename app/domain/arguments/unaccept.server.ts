import type { MemberContext } from '~/domain/context'
import { sayAnswered } from './sayAnswered.server'

/** Takes back that a reply answers what one has asked. @throws Refusal as `sayAnswered` */
export const unaccept = (context: MemberContext, postId: number): Promise<void> =>
  sayAnswered(context, postId, null)
