import { redirect } from '@remix-run/node'
import { NothingInput } from '~/domain/input.server'
import { unplace } from '~/domain/placements/unplace.server'
import { pressing } from '~/http/acting.server'
import { idFrom, memberReading } from '~/http/reading.server'
import { links } from '~/links'
import { Nothing } from '~/ui/page/Nothing'

// Opening the button's address redirects to the front page, because the placement may not exist any
// more.
export const loader = memberReading(async () => redirect(links.front()))

export const action = pressing(
  NothingInput,
  async (context) =>
    `${links.placePost(await unplace(context, idFrom(context.params.placementId)))}#places`,
  { limit: 'acts' },
)

export default Nothing
