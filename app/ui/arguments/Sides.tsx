import { Link } from '@remix-run/react'
import type { SideView } from '~/domain/arguments/side'
import type { Placed } from '~/domain/placements/placement'
import type { Place } from '~/domain/ranking/order'
import { useWords } from '~/i18n/Words'
import { GuestList } from '~/ui/placements/GuestList'
import { SideItem } from './SideItem'

type Props = {
  columns: readonly SideView[]
  placed: Placed
  further: (side: SideView['side'], next: Place) => string
}

/** Renders the supporting and opposing arguments side by side, the strongest first. */
export function Sides({ columns, placed, further }: Props) {
  const { t } = useWords()
  const guestsOf = (side: SideView['side']) => placed.guests.filter(({ stance }) => stance === side)
  return (
    <div className="sides">
      {columns.map(({ side, posts, next }) => (
        <section key={side} className={`side side-${side}`} aria-labelledby={`side-${side}`}>
          <h2 id={`side-${side}`} className={`stance-${side} mark mark-${side}`}>
            {t(`arguments.side_${side}`)}
          </h2>
          {posts.length === 0 ? (
            guestsOf(side).length === 0 && <p className="hint">{t(`arguments.none_${side}`)}</p>
          ) : (
            <ol className="reasons">
              {posts.map((post) => (
                <li key={post.id}>
                  <SideItem name={`side-${post.id}`} post={post} places={placed.places} />
                </li>
              ))}
            </ol>
          )}
          <GuestList name={side} guests={guestsOf(side)} />
          {next && (
            <p className="continue">
              <Link rel="next" to={further(side, next)}>
                {t('threads.further')}
              </Link>
            </p>
          )}
        </section>
      ))}
    </div>
  )
}
