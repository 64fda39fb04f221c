import type { MemberContext } from '~/domain/context'
import type { ListedMarks } from './listed'
import { listMarks } from './listMarks.server'

/** The open marks of one's own posts, from the beginning or after a mark. */
export const readOwnMarks = (context: MemberContext, after: number | null): Promise<ListedMarks> =>
  listMarks(context, { authorId: context.viewer.id, after })
