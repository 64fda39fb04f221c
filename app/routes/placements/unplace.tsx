import { redirect } from '@remix-run/node'
import { NothingInput } from '~/domain/input.server'
import { removePlacement } from '~/domain/placements/removePlacement.server'
import { buttonAction } from '~/http/actions.server'
import { idFrom, memberPageLoader } from '~/http/pageLoader.server'
import { links } from '~/links'
import { NoPage } from '~/ui/page/NoPage'

// Opening the button's address redirects to the front page, because the placement may not exist any
// more.
export const loader = memberPageLoader(async () => redirect(links.front()))

export const action = buttonAction(
  NothingInput,
  async (context) =>
    `${links.placePost(await removePlacement(context, idFrom(context.params.placementId)))}#places`,
  { limit: 'acts' },
)

export default NoPage
