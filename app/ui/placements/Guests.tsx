import { useViewing } from '~/ui/threads/Viewing'
import { GuestList } from './GuestList'

/** What stands also under a post of the page, or with null under its question. */
export function Guests({ under }: { under: number | null }) {
  const { placed } = useViewing()
  return <GuestList guests={placed.guests.filter((guest) => guest.under === under)} />
}
