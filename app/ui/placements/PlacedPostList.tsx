import type { ReactNode } from 'react'
import type { PlacedPost } from '~/domain/placements/placement'
import { useI18n } from '~/i18n/I18n'
import { SideItem } from '~/ui/arguments/SideItem'
import { Stance } from '~/ui/posts/Stance'

/**
 * Renders the posts placed at one target, each with its stance there; `name` is a prefix for unique
 * ids.
 */
export function PlacedPostList({
  name,
  guests,
  children,
}: {
  name: string
  guests: readonly PlacedPost[]
  children?: ReactNode
}) {
  const { t } = useI18n()
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
