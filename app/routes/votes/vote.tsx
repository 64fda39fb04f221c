import { cast } from '~/domain/votes/cast.server'
import { VoteInput } from '~/domain/votes/input.server'
import { readStanding } from '~/domain/votes/readStanding.server'
import { pressing } from '~/http/acting.server'
import { idFrom, leadingTo } from '~/http/reading.server'
import { safePath } from '~/http/safeRedirect'
import { links } from '~/links'
import { Nothing } from '~/ui/page/Nothing'

export const loader = leadingTo(links.post, 'postId')

export const action = pressing(
  VoteInput,
  async (context, { to, ...says }) => {
    const postId = idFrom(context.params.postId)
    await cast(context, { postId, ...says })
    return safePath(to, links.post(postId))
  },
  { limit: 'votes', told: (context) => readStanding(context, idFrom(context.params.postId)) },
)

export default Nothing
