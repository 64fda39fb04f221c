import { castVote } from '~/domain/votes/castVote.server'
import { VoteInput } from '~/domain/votes/input.server'
import { readVoteState } from '~/domain/votes/readVoteState.server'
import { buttonAction } from '~/http/actions.server'
import { idFrom, redirectLoader } from '~/http/pageLoader.server'
import { safePath } from '~/http/safeRedirect'
import { links } from '~/links'
import { NoPage } from '~/ui/page/NoPage'

export const loader = redirectLoader(links.post, 'postId')

export const action = buttonAction(
  VoteInput,
  async (context, { to, ...says }) => {
    const postId = idFrom(context.params.postId)
    await castVote(context, { postId, ...says })
    return safePath(to, links.post(postId))
  },
  { limit: 'votes', told: (context) => readVoteState(context, idFrom(context.params.postId)) },
)

export default NoPage
