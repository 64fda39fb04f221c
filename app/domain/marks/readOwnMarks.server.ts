import type { MemberContext } from '~/domain/context'
import type { ListedMarks } from './listedMark'
import { listMarks } from './listMarks.server'

/** Reads the open marks on the member's own posts, after a mark. */
export const readOwnMarks = (context: MemberContext, after: number | null): Promise<ListedMarks> =>
  listMarks(context, { authorId: context.viewer.id, after })
