import { NothingInput } from '~/domain/input.server'
import { restore } from '~/domain/posts/restore.server'
import { moderatorPressing } from '~/http/moderating.server'
import { idFrom, leadingTo } from '~/http/reading.server'
import { links } from '~/links'
import { Nothing } from '~/ui/page/Nothing'

export const loader = leadingTo(links.post, 'postId')

export const action = moderatorPressing(NothingInput, async (context) => {
  const postId = idFrom(context.params.postId)
  await restore(context, postId)
  return links.post(postId)
})

export default Nothing
