import { unaccept } from '~/domain/arguments/unaccept.server'
import { NothingInput } from '~/domain/input.server'
import { buttonAction } from '~/http/actions.server'
import { idFrom, redirectLoader } from '~/http/pageLoader.server'
import { links } from '~/links'
import { NoPage } from '~/ui/page/NoPage'

export const loader = redirectLoader(links.post, 'postId')

export const action = buttonAction(
  NothingInput,
  async (context) => {
    const postId = idFrom(context.params.postId)
    await unaccept(context, postId)
    return links.post(postId)
  },
  { limit: 'acts' },
)

export default NoPage
