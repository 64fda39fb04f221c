import { NothingInput } from '~/domain/input.server'
import { restore } from '~/domain/posts/restore.server'
import { moderatorButtonAction } from '~/http/moderatorGuards.server'
import { idFrom, redirectLoader } from '~/http/pageLoader.server'
import { links } from '~/links'
import { NoPage } from '~/ui/page/NoPage'

export const loader = redirectLoader(links.post, 'postId')

export const action = moderatorButtonAction(NothingInput, async (context) => {
  const postId = idFrom(context.params.postId)
  await restore(context, postId)
  return links.post(postId)
})

export default NoPage
