import type { MemberContext } from '~/domain/context'
import { settle } from './settle.server'

/**
 * Settles a mark as justified and dealt with.
 * @throws Refusal as `settle`
 */
export const accept = (context: MemberContext, markId: number): Promise<void> =>
  settle(context, markId, 'accepted')
