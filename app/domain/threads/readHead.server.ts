import { threadHead, type ThreadHeadRow } from '~/db/sql/threads/threadHead'
import type { Context } from '~/domain/context'
import { Refusal } from '~/domain/refusal'

/**
 * Reads the head of a thread.
 * @throws Refusal when there is no such thread
 */
export async function readHead({ db }: Context, threadId: number): Promise<ThreadHeadRow> {
  const head = await threadHead(db, threadId)
  if (head === null) throw new Refusal('missing', 'threads.missing')
  return head
}
