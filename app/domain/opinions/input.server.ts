import { after } from '~/domain/input.server'
import type { WeighingWishes } from './weighing'

/** Parses the parameters of the page for weighing arguments; invalid ones count as absent. */
export const weighingFrom = (parameters: URLSearchParams): WeighingWishes => ({
  last: after.parse(parameters.get('last')),
  again: after.parse(parameters.get('again')),
  stop: parameters.has('stop'),
})
