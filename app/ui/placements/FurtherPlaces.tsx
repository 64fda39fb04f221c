import { useWords } from '~/i18n/Words'
import { useViewing } from '~/ui/threads/Viewing'
import { PlaceName } from './PlaceName'

/** Where else a post of the page stands. */
export function FurtherPlaces({ postId }: { postId: number }) {
  const { t } = useWords()
  const { placed } = useViewing()
  const places = placed.places.filter((place) => place.postId === postId)
  if (places.length === 0) return null
  return (
    <div className="further-places">
      <b>{t('placements.also')}</b>
      <ul>
        {places.map((place) => <li key={place.id}><PlaceName place={place} /></li>)}
      </ul>
    </div>
  )
}
