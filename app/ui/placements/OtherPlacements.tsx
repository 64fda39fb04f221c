import type { OtherPlacement } from '~/domain/placements/placement'
import { useI18n } from '~/i18n/I18n'
import { PlacementLink } from './PlacementLink'

/** Renders the placements of a post, of those loaded with the page. */
export function OtherPlacements({
  post,
  places,
}: {
  post: { id: number; threadId: number }
  places: readonly OtherPlacement[]
}) {
  const { t } = useI18n()
  const own = places.filter(({ postId }) => postId === post.id)
  if (own.length === 0) return null
  return (
    <div className="further-places">
      <b>{t('placements.also')}</b>
      <ul>
        {own.map((place) => (
          <li key={place.id}>
            <PlacementLink place={place} from={post.threadId} />
          </li>
        ))}
      </ul>
    </div>
  )
}
