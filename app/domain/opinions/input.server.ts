import { after } from '~/domain/input.server'
import type { WeighingQuery } from './weighing'

/** Parses the parameters of the page for weighing arguments; invalid ones count as absent. */
export const parseWeighingQuery = (parameters: URLSearchParams): WeighingQuery => ({
  last: after.parse(parameters.get('last')),
  again: after.parse(parameters.get('again')),
  stop: parameters.has('stop'),
})
