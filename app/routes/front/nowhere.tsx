import { Refusal } from '~/domain/refusal'
import { pageLoader } from '~/http/pageLoader.server'

export const loader = pageLoader(async () => {
  throw new Refusal('missing', 'errors.notFound')
})

export default function Nowhere() {
  return null
}
