import type { FurtherPlace } from '~/domain/placements/placement'
import { useWords } from '~/i18n/Words'
import { PlaceName } from './PlaceName'

/** Renders the placements of a post, of those loaded with the page. */
export function FurtherPlaces({
  post,
  places,
}: {
  post: { id: number; threadId: number }
  places: readonly FurtherPlace[]
}) {
  const { t } = useWords()
  const own = places.filter(({ postId }) => postId === post.id)
  if (own.length === 0) return null
  return (
    <div className="further-places">
      <b>{t('placements.also')}</b>
      <ul>
        {own.map((place) => (
          <li key={place.id}>
            <PlaceName place={place} from={post.threadId} />
          </li>
        ))}
      </ul>
    </div>
  )
}
