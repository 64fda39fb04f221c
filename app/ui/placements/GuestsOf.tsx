import type { Guest } from '~/domain/placements/placement'
import { useWords } from '~/i18n/Words'
import { links } from '~/links'
import { GuestList } from './GuestList'

/** Renders the posts placed under a post, of those loaded with the page, and a link to the rest. */
export function GuestsOf({ postId, guests }: { postId: number; guests: readonly Guest[] }) {
  const { t } = useWords()
  const own = guests.filter(({ under }) => under === postId)
  const more = (own[0]?.ofAll ?? 0) - own.length
  return (
    <GuestList name={`p${postId}`} guests={own}>
      {more > 0 && (
        <p className="continue">
          <a href={links.post(postId)}>{t('placements.more', { count: more })}</a>
        </p>
      )}
    </GuestList>
  )
}
