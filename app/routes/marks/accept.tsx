import { redirect } from '@remix-run/node'
import { NothingInput } from '~/domain/input.server'
import { accept } from '~/domain/marks/accept.server'
import { moderatorPressing, moderatorReading } from '~/http/moderating.server'
import { idFrom } from '~/http/reading.server'
import { links } from '~/links'
import { Nothing } from '~/ui/page/Nothing'

// Opening the button's address redirects to the list that contains it.
export const loader = moderatorReading(async () => redirect(links.openMarks()))

export const action = moderatorPressing(NothingInput, async (context) => {
  await accept(context, idFrom(context.params.markId))
  return links.openMarks()
})

export default Nothing
