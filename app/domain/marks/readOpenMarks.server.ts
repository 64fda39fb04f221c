import { staffRefused, type Context } from '~/domain/context'
import { refuseWhen } from '~/domain/refusal'
import type { ListedMarks } from './listedMark'
import { listMarks } from './listMarks.server'

/**
 * Reads the open marks that moderators have to settle, after a mark.
 * @throws Refusal unless the viewer is staff
 */
export async function readOpenMarks(context: Context, after: number | null): Promise<ListedMarks> {
  refuseWhen(staffRefused(context.viewer))
  return listMarks(context, { authorId: null, after })
}
