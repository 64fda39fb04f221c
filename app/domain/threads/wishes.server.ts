import { z } from 'zod'
import { page } from '~/domain/input.server'
import { orders, placeRead } from '~/domain/ranking/order'
import type { ThreadWishes } from './readThread.server'

const Wishes = z.object({
  sort: z.enum(orders).catch('best'),
  theme: z.string().regex(/^[a-z0-9-]{1,60}$/).nullable().catch(null),
  page,
})

/** How a reader wants to see a thread, from an address's parameters; what cannot be read counts as not said. */
export function wishesFrom(parameters: URLSearchParams): ThreadWishes {
  const { sort, theme, page } = Wishes.parse({ sort: parameters.get('sort'), theme: parameters.get('theme'), page: parameters.get('page') ?? 1 })
  return { order: sort, theme, page, after: placeRead(parameters.get('after')) }
}
