import { redirect } from '@remix-run/node'
import { NothingInput } from '~/domain/input.server'
import { accept } from '~/domain/marks/accept.server'
import { moderatorButtonAction, moderatorPageLoader } from '~/http/moderatorGuards.server'
import { idFrom } from '~/http/pageLoader.server'
import { links } from '~/links'
import { NoPage } from '~/ui/page/NoPage'

// Opening the button's address redirects to the list that contains it.
export const loader = moderatorPageLoader(async () => redirect(links.openMarks()))

export const action = moderatorButtonAction(NothingInput, async (context) => {
  await accept(context, idFrom(context.params.markId))
  return links.openMarks()
})

export default NoPage
