import { NothingInput } from '~/domain/input.server'
import { unpinThread } from '~/domain/threads/unpin.server'
import { ownTitle } from '~/domain/threads/thread'
import { moderatorPressing } from '~/http/moderating.server'
import { idFrom, leadingTo } from '~/http/reading.server'
import { links } from '~/links'
import { Nothing } from '~/ui/page/Nothing'

export const loader = leadingTo(links.threadNumber, 'threadId')

export const action = moderatorPressing(NothingInput, async (context) => {
  const thread = await unpinThread(context, { threadId: idFrom(context.params.threadId) })
  return links.thread({ id: thread.id, title: ownTitle(thread) })
})

export default Nothing
