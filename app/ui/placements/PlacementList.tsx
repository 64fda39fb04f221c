import { Form } from '@remix-run/react'
import type { OtherPlacement } from '~/domain/placements/placement'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { PlacementLink } from './PlacementLink'

/** Renders the placements of a post of a debate (`from`), each with the button that removes it. */
export function PlacementList({
  places,
  from,
}: {
  places: readonly OtherPlacement[]
  from: number
}) {
  const { t } = useI18n()
  if (places.length === 0) return <p className="hint no-places">{t('placements.none')}</p>
  return (
    <ul className="place-list">
      {places.map((place) => (
        <li key={place.id}>
          <span id={`place-${place.id}`}>
            <PlacementLink place={place} from={from} />
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
