import { Link } from '@remix-run/react'
import type { SideView } from '~/domain/arguments/side'
import type { PagePlacements } from '~/domain/placements/placement'
import type { Cursor } from '~/domain/ranking/order'
import { useI18n } from '~/i18n/I18n'
import { PlacedPostList } from '~/ui/placements/PlacedPostList'
import { SideItem } from './SideItem'

type Props = {
  columns: readonly SideView[]
  placed: PagePlacements
  further: (side: SideView['side'], next: Cursor) => string
}

/** Renders the supporting and opposing arguments side by side, the strongest first. */
export function Sides({ columns, placed, further }: Props) {
  const { t } = useI18n()
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
          <PlacedPostList name={side} guests={guestsOf(side)} />
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
