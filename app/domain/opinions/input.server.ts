import { after } from '~/domain/input.server'
import type { WeighingWishes } from './weighing'

/** What an address says of how somebody weighs; what cannot be read is not said. */
export const weighingFrom = (parameters: URLSearchParams): WeighingWishes => ({
  last: after.parse(parameters.get('last')),
  again: after.parse(parameters.get('again')),
  stop: parameters.has('stop'),
})
