import { NothingInput } from '~/domain/input.server'
import { unpinThread } from '~/domain/threads/unpin.server'
import { ownTitle } from '~/domain/threads/thread'
import { moderatorButtonAction } from '~/http/moderatorGuards.server'
import { idFrom, redirectLoader } from '~/http/pageLoader.server'
import { links } from '~/links'
import { NoPage } from '~/ui/page/NoPage'

export const loader = redirectLoader(links.threadNumber, 'threadId')

export const action = moderatorButtonAction(NothingInput, async (context) => {
  const thread = await unpinThread(context, { threadId: idFrom(context.params.threadId) })
  return links.thread({ id: thread.id, title: ownTitle(thread) })
})

export default NoPage
