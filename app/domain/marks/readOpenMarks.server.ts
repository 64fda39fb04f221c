import { staffRefused, type Context } from '~/domain/context'
import { refuseWhen } from '~/domain/refusal'
import type { ListedMarks } from './listed'
import { listMarks } from './listMarks.server'

/** The open marks that moderators have to settle, from the beginning or after a mark. @throws Refusal for all but staff */
export async function readOpenMarks(context: Context, after: number | null): Promise<ListedMarks> {
  refuseWhen(staffRefused(context.viewer))
  return listMarks(context, { authorId: null, after })
}
