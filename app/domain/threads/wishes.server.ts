import { z } from 'zod'
import { sideFrom, viewFrom, views } from '~/domain/arguments/views'
import { page } from '~/domain/input.server'
import { orders, placeRead } from '~/domain/ranking/order'
import type { ViewWishes } from './readThreadView.server'

const Wishes = z.object({
  sort: z.enum(orders).catch('best'),
  theme: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .nullable()
    .catch(null),
  page,
})

/** Parses an address's parameters; invalid ones count as absent. */
export function wishesFrom(parameters: URLSearchParams): ViewWishes {
  const { sort, theme, page } = Wishes.parse({
    sort: parameters.get('sort'),
    theme: parameters.get('theme'),
    page: parameters.get('page') ?? 1,
  })
  return {
    order: sort,
    theme,
    page,
    after: placeRead(parameters.get('after')),
    view: viewFrom(views, parameters.get('view')),
    side: sideFrom(parameters.get('side')),
  }
}
