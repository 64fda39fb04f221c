import { verdictOf } from '~/domain/arguments/strength'
import { outline, sunburst } from '~/domain/arguments/sunburst'
import type { PostView } from '~/domain/posts/post'
import type { Branch } from '~/domain/posts/tree'
import { useWords } from '~/i18n/Words'
import { links } from '~/links'
import { Stance } from '~/ui/posts/Stance'
import { Strength } from './Strength'

/** Measures of the picture, in its own units: the hole in the middle, and each ring. */
const rings = { hole: 24, width: 22 }

type Mapped = { branches: readonly Branch[]; openings: Record<number, string> }

/** A debate as a picture, every piece a link into its branch, and the same as an outline. */
export function DebateMap({ branches, openings, title }: Mapped & { title: string }) {
  const { t } = useWords()
  if (branches.length === 0) return <p className="empty">{t('threads.noArguments')}</p>
  return (
    <>
      <Sunburst branches={branches} openings={openings} title={title} />
      <p className="hint">{t('arguments.mapHint')}</p>
      <h2>{t('arguments.outline')}</h2>
      <Outline branches={branches} openings={openings} />
    </>
  )
}

function Sunburst({ branches, openings, title }: Mapped & { title: string }) {
  const tell = useTelling(openings)
  const arcs = sunburst(branches)
  const reach = rings.hole + (1 + Math.max(...arcs.map(({ ring }) => ring))) * rings.width + 2
  return (
    <svg className="sunburst" viewBox={`${-reach} ${-reach} ${2 * reach} ${2 * reach}`} role="list" aria-label={title}>
      {arcs.map(({ post, ring, from, to }) => (
        <g key={post.id} role="listitem">
          <a href={links.post(post.id, { view: 'map' })} aria-label={tell(post)}>
            <path className={`piece fill-${post.stance} weight-${post.strength === null ? 'none' : Math.round(post.strength * 4)}`} d={outline({ ring, from, to }, rings)}>
              <title>{tell(post)}</title>
            </path>
          </a>
        </g>
      ))}
    </svg>
  )
}

function Outline({ branches, openings }: Mapped) {
  const { t } = useWords()
  return (
    <ul className="outline">
      {branches.map(({ post, replies, more }) => (
        <li key={post.id}>
          <Stance stance={post.stance} /> <a href={links.post(post.id)} lang={post.lang}>{post.standing === 'stands' ? openings[post.id] : t(`posts.${post.standing}`)}</a>{' '}
          {post.standing === 'stands' && <Strength post={post} />}
          {replies.length > 0 && <Outline branches={replies} openings={openings} />}
          {more > 0 && <p className="continue"><a href={links.post(post.id, { view: 'map' })}>{t('posts.continueLine', { count: more })}</a></p>}
        </li>
      ))}
    </ul>
  )
}

/** What a piece of the picture says to who hears it or points at it. */
function useTelling(openings: Mapped['openings']): (post: PostView) => string {
  const { t } = useWords()
  return (post) => {
    if (post.standing !== 'stands') return t(`posts.${post.standing}`)
    const verdict = t(`arguments.${verdictOf(post.strength, post.counts)}`)
    return t('arguments.piece', { name: post.author.name, stance: t(`posts.${post.stance}`), verdict, text: openings[post.id] ?? '', replies: t('posts.replies', { count: post.belowCount }) })
  }
}
