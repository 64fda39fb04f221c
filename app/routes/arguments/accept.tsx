import { accept } from '~/domain/arguments/accept.server'
import { NothingInput } from '~/domain/input.server'
import { pressing } from '~/http/acting.server'
import { idFrom, leadingTo } from '~/http/reading.server'
import { links } from '~/links'
import { Nothing } from '~/ui/page/Nothing'

export const loader = leadingTo(links.post, 'postId')

export const action = pressing(
  NothingInput,
  async (context) => {
    const postId = idFrom(context.params.postId)
    await accept(context, postId)
    return links.post(postId)
  },
  { limit: 'acts' },
)

export default Nothing
