import { redirect } from '@remix-run/node'
import { NothingInput } from '~/domain/input.server'
import { takeBack } from '~/domain/marks/takeBack.server'
import { pressing } from '~/http/acting.server'
import { idFrom, memberReading } from '~/http/reading.server'
import { links } from '~/links'
import { Nothing } from '~/ui/page/Nothing'

// Opening the button's address redirects to the member's list of marks.
export const loader = memberReading(async () => redirect(links.ownMarks()))

export const action = pressing(
  NothingInput,
  async (context) => {
    const postId = await takeBack(context, idFrom(context.params.markId))
    return `${links.post(postId)}#p${postId}`
  },
  { limit: 'acts' },
)

export default Nothing
