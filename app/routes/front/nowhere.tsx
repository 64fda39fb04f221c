import { Refusal } from '~/domain/refusal'
import { reading } from '~/http/reading.server'

export const loader = reading(async () => {
  throw new Refusal('missing', 'errors.notFound')
})

export default function Nowhere() {
  return null
}
