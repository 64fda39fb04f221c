import type { MemberContext } from '~/domain/context'
import { settle } from './settle.server'

/**
 * Settles a mark as unfounded.
 * @throws Refusal as `settle`
 */
export const dismiss = (context: MemberContext, markId: number): Promise<void> =>
  settle(context, markId, 'dismissed')
