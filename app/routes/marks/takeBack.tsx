import { redirect } from '@remix-run/node'
import { NothingInput } from '~/domain/input.server'
import { withdrawMark } from '~/domain/marks/withdrawMark.server'
import { buttonAction } from '~/http/actions.server'
import { idFrom, memberPageLoader } from '~/http/pageLoader.server'
import { links } from '~/links'
import { NoPage } from '~/ui/page/NoPage'

// Opening the button's address redirects to the member's list of marks.
export const loader = memberPageLoader(async () => redirect(links.ownMarks()))

export const action = buttonAction(
  NothingInput,
  async (context) => {
    const postId = await withdrawMark(context, idFrom(context.params.markId))
    return `${links.post(postId)}#p${postId}`
  },
  { limit: 'acts' },
)

export default NoPage
