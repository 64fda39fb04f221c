import { redirect } from '@remix-run/node'
import { NothingInput } from '~/domain/input.server'
import { unplace } from '~/domain/placements/unplace.server'
import { pressing } from '~/http/acting.server'
import { idFrom, memberReading } from '~/http/reading.server'
import { links } from '~/links'
import { Nothing } from '~/ui/page/Nothing'

// Whoever opens the button's address itself is led to the front: the place may be gone.
export const loader = memberReading(async () => redirect(links.front()))

export const action = pressing(
  NothingInput,
  async (context) =>
    `${links.placePost(await unplace(context, idFrom(context.params.placementId)))}#places`,
  { limit: 'acts' },
)

export default Nothing
