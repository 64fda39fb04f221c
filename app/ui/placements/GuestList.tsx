import type { ReactNode } from 'react'
import type { Guest } from '~/domain/placements/placement'
import { useWords } from '~/i18n/Words'
import { SideItem } from '~/ui/arguments/SideItem'
import { Stance } from '~/ui/posts/Stance'

/** Arguments that were said elsewhere and stand at one place too, each with what it does there; `name` tells this list from others of its page. */
export function GuestList({
  name,
  guests,
  children,
}: {
  name: string
  guests: readonly Guest[]
  children?: ReactNode
}) {
  const { t } = useWords()
  const title = `guests-${name}`
  if (guests.length === 0) return null
  return (
    <div className="guests" role="group" aria-labelledby={title}>
      <h2 id={title} className="guests-title">
        {t('placements.here')}
      </h2>
      <ul className="reasons">
        {guests.map((guest) => (
          <li key={guest.id}>
            <SideItem name={`${title}-${guest.id}`} post={guest}>
              <Stance stance={guest.stance} />
            </SideItem>
          </li>
        ))}
      </ul>
      {children}
    </div>
  )
}
