import { Form } from '@remix-run/react'
import type { FurtherPlace } from '~/domain/placements/placement'
import { useWords } from '~/i18n/Words'
import { links } from '~/links'
import { PlaceName } from './PlaceName'

/** Renders the placements of a post of a debate (`from`), each with the button that removes it. */
export function PlaceList({ places, from }: { places: readonly FurtherPlace[]; from: number }) {
  const { t } = useWords()
  if (places.length === 0) return <p className="hint no-places">{t('placements.none')}</p>
  return (
    <ul className="place-list">
      {places.map((place) => (
        <li key={place.id}>
          <span id={`place-${place.id}`}>
            <PlaceName place={place} from={from} />
          </span>
          <Form method="post" action={links.unplacePost(place.id)} reloadDocument>
            <button className="plain" aria-describedby={`place-${place.id}`}>
              {t('placements.unplace')}
            </button>
          </Form>
        </li>
      ))}
    </ul>
  )
}
