import { NothingInput } from '~/domain/input.server'
import { pinThread } from '~/domain/threads/pin.server'
import { ownTitle } from '~/domain/threads/thread'
import { moderatorPressing } from '~/http/moderating.server'
import { idFrom, leadingTo } from '~/http/reading.server'
import { links } from '~/links'
import { Nothing } from '~/ui/page/Nothing'

export const loader = leadingTo(links.threadNumber, 'threadId')

export const action = moderatorPressing(NothingInput, async (context) => {
  const thread = await pinThread(context, { threadId: idFrom(context.params.threadId) })
  return links.thread({ id: thread.id, title: ownTitle(thread) })
})

export default Nothing
