import { NothingInput } from '~/domain/input.server'
import { pinThread } from '~/domain/threads/pin.server'
import { ownTitle } from '~/domain/threads/thread'
import { moderatorButtonAction } from '~/http/moderatorGuards.server'
import { idFrom, redirectLoader } from '~/http/pageLoader.server'
import { links } from '~/links'
import { NoPage } from '~/ui/page/NoPage'

export const loader = redirectLoader(links.threadNumber, 'threadId')

export const action = moderatorButtonAction(NothingInput, async (context) => {
  const thread = await pinThread(context, { threadId: idFrom(context.params.threadId) })
  return links.thread({ id: thread.id, title: ownTitle(thread) })
})

export default NoPage
