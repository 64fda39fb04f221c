import { z } from 'zod'
import { parseSide, parseView, views } from '~/domain/arguments/views'
import { page } from '~/domain/input.server'
import { orders, parseCursor } from '~/domain/ranking/order'
import type { ThreadViewQuery } from './readThreadView.server'

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
export function parseThreadQuery(parameters: URLSearchParams): ThreadViewQuery {
  const { sort, theme, page } = Wishes.parse({
    sort: parameters.get('sort'),
    theme: parameters.get('theme'),
    page: parameters.get('page') ?? 1,
  })
  return {
    order: sort,
    theme,
    page,
    after: parseCursor(parameters.get('after')),
    view: parseView(views, parameters.get('view')),
    side: parseSide(parameters.get('side')),
  }
}
