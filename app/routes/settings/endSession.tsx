import { redirect } from '@remix-run/node'
import { endSession } from '~/domain/identity/endSession.server'
import { EndSessionInput } from '~/domain/identity/input.server'
import { pressing } from '~/http/acting.server'
import { memberReading } from '~/http/reading.server'
import { links } from '~/links'
import { Nothing } from '~/ui/page/Nothing'

// Opening the button's address redirects to the list of sessions.
export const loader = memberReading(async () => redirect(links.sessions()))

export const action = pressing(EndSessionInput, async (context, { id }) => {
  await endSession(context, { id })
  return links.sessions()
})

export default Nothing
