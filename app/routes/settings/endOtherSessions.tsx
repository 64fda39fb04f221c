import { redirect } from '@remix-run/node'
import { endOtherSessions } from '~/domain/identity/endOtherSessions.server'
import { NothingInput } from '~/domain/input.server'
import { buttonAction } from '~/http/actions.server'
import { memberPageLoader } from '~/http/pageLoader.server'
import { links } from '~/links'
import { NoPage } from '~/ui/page/NoPage'

// Opening the button's address redirects to the list of sessions.
export const loader = memberPageLoader(async () => redirect(links.sessions()))

export const action = buttonAction(NothingInput, async (context) => {
  await endOtherSessions(context, context)
  return links.sessions()
})

export default NoPage
