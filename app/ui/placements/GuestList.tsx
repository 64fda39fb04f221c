import type { Guest } from '~/domain/placements/placement'
import { useWords } from '~/i18n/Words'
import { SideItem } from '~/ui/arguments/SideItem'
import { Stance } from '~/ui/posts/Stance'

/** Arguments that were said elsewhere and stand here too, each with what it does here. */
export function GuestList({ guests }: { guests: readonly Guest[] }) {
  const { t } = useWords()
  if (guests.length === 0) return null
  return (
    <div className="guests" role="group" aria-label={t('placements.here')}>
      <p className="guests-title">{t('placements.here')}</p>
      <ul className="reasons">
        {guests.map((guest) => (
          <li key={guest.id}><SideItem post={guest}><Stance stance={guest.stance} /></SideItem></li>
        ))}
      </ul>
    </div>
  )
}
