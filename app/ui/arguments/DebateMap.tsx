import { verdictOf } from '~/domain/arguments/strength'
import { extent, middle, outline, sunburst, thickness, type Arc } from '~/domain/arguments/sunburst'
import type { PagePlacements } from '~/domain/placements/placement'
import type { PostView } from '~/domain/posts/post'
import { postsIn, type Branch } from '~/domain/posts/tree'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { OtherPlacements } from '~/ui/placements/OtherPlacements'
import { PlacedPostList } from '~/ui/placements/PlacedPostList'
import { PlacedPostsOf } from '~/ui/placements/PlacedPostsOf'
import { Stance } from '~/ui/posts/Stance'
import { Strength } from './Strength'

const rings = { hole: 24, width: 24 }

/** The stances' symbols as text, and the space that one takes. */
const marks = { supports: '+', opposes: '−', asks: '?', adds: '↳' }
const markSize = 10

/** Margin around the picture for the focus outline. */
const edge = 2

type Mapped = { branches: readonly Branch[]; openings: Record<number, string> }
type Outlined = Mapped & { placed: PagePlacements }

/**
 * Renders a debate as a sunburst whose segments link to their branches, and as an outline; `all` is
 * the total number of arguments.
 */
export function DebateMap({
  branches,
  all,
  openings,
  placed,
  title,
}: Outlined & { all: number; title: string }) {
  const { t } = useI18n()
  const guests = placed.guests.filter(({ under }) => under === null)
  const shown = postsIn(branches).length
  if (branches.length === 0)
    return guests.length === 0 ? (
      <p className="empty">{t('threads.noArguments')}</p>
    ) : (
      <PlacedPostList name="map" guests={guests} />
    )
  return (
    <>
      <Sunburst branches={branches} openings={openings} title={title} />
      {shown < all && <p className="hint">{t('arguments.mapShows', { shown, all })}</p>}
      <p className="hint">{t('arguments.mapHint')}</p>
      <h2>{t('arguments.outline')}</h2>
      <Outline branches={branches} openings={openings} placed={placed} />
      <PlacedPostList name="map" guests={guests} />
    </>
  )
}

function Sunburst({ branches, openings, title }: Mapped & { title: string }) {
  const tell = useTelling(openings)
  const arcs = sunburst(branches)
  const reach = rings.hole + (1 + Math.max(...arcs.map(({ ring }) => ring))) * rings.width + edge
  // The picture is cropped to the vertical extent of its segments.
  const { top, bottom } = extent(arcs, rings, ({ post }) => thickness(post.strength))
  return (
    <svg
      className="sunburst"
      viewBox={`${-reach} ${top - edge} ${2 * reach} ${bottom - top + 2 * edge}`}
      role="list"
      aria-label={title}
    >
      {arcs.map((arc) => (
        <Piece key={arc.post.id} arc={arc} told={tell(arc.post)} />
      ))}
    </svg>
  )
}

function Piece({ arc, told }: { arc: Arc; told: string }) {
  const { id, stance, strength } = arc.post
  const thick = thickness(strength)
  const place = middle(arc, rings, thick, markSize)
  return (
    <g role="listitem">
      <a href={links.post(id, { view: 'map' })} aria-label={told}>
        <path
          className={`piece fill-${stance}${strength === null ? ' piece-unweighed' : ''}`}
          d={outline(arc, rings, thick)}
        >
          <title>{told}</title>
        </path>
        {place && (
          <text className="piece-mark" aria-hidden="true" {...place}>
            {marks[stance]}
          </text>
        )}
      </a>
    </g>
  )
}

function Outline({ branches, openings, placed }: Outlined) {
  const { t } = useI18n()
  return (
    <ul className="outline">
      {branches.map(({ post, replies, more }) => (
        <li key={post.id}>
          <Stance stance={post.stance} />{' '}
          <a href={links.post(post.id)} lang={post.lang}>
            {post.standing === 'stands' ? openings[post.id] : t(`posts.${post.standing}`)}
          </a>{' '}
          {post.standing === 'stands' && <Strength post={post} />}
          {replies.length > 0 && <Outline branches={replies} openings={openings} placed={placed} />}
          {more > 0 && (
            <p className="continue">
              <a href={links.post(post.id, { view: 'map' })}>
                {t('posts.continueLine', { count: more })}
              </a>
            </p>
          )}
          {post.standing === 'stands' && <OtherPlacements post={post} places={placed.places} />}
          <PlacedPostsOf postId={post.id} guests={placed.guests} />
        </li>
      ))}
    </ul>
  )
}

/** Returns the accessible name and tooltip of a segment. */
function useTelling(openings: Mapped['openings']): (post: PostView) => string {
  const { t } = useI18n()
  return (post) => {
    if (post.standing !== 'stands') return t(`posts.${post.standing}`)
    const verdict = t(`arguments.${verdictOf(post.strength, post.counts)}`)
    return t('arguments.piece', {
      name: post.author.name,
      stance: t(`posts.${post.stance}`),
      verdict,
      text: openings[post.id] ?? '',
      replies: t('posts.replies', { count: post.belowCount }),
    })
  }
}
