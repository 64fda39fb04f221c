import { redirect } from '@remix-run/node'
import { ResolveInput } from '~/domain/marks/input.server'
import { resolve } from '~/domain/marks/resolve.server'
import { moderatorPressing, moderatorReading } from '~/http/moderating.server'
import { idFrom } from '~/http/reading.server'
import { links } from '~/links'
import { Nothing } from '~/ui/page/Nothing'

// Whoever opens the button's address itself sees the list it stands in.
export const loader = moderatorReading(async () => redirect(links.openMarks()))

export const action = moderatorPressing(ResolveInput, async (context, { verdict }) => {
  await resolve(context, { markId: idFrom(context.params.markId), verdict })
  return links.openMarks()
})

export default Nothing
