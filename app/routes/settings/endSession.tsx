import { redirect } from '@remix-run/node'
import { endSession } from '~/domain/identity/endSession.server'
import { EndSessionInput } from '~/domain/identity/input.server'
import { buttonAction } from '~/http/actions.server'
import { memberPageLoader } from '~/http/pageLoader.server'
import { links } from '~/links'
import { NoPage } from '~/ui/page/NoPage'

// Opening the button's address redirects to the list of sessions.
export const loader = memberPageLoader(async () => redirect(links.sessions()))

export const action = buttonAction(EndSessionInput, async (context, { id }) => {
  await endSession(context, { id })
  return links.sessions()
})

export default NoPage
