import { redirect } from '@remix-run/node'
import { endOtherSessions } from '~/domain/identity/endOtherSessions.server'
import { NothingInput } from '~/domain/input.server'
import { pressing } from '~/http/acting.server'
import { memberReading } from '~/http/reading.server'
import { links } from '~/links'
import { Nothing } from '~/ui/page/Nothing'

// Opening the button's address redirects to the list of sessions.
export const loader = memberReading(async () => redirect(links.sessions()))

export const action = pressing(NothingInput, async (context) => {
  await endOtherSessions(context, context)
  return links.sessions()
})

export default Nothing
