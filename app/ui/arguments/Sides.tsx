import { Link } from '@remix-run/react'
import type { SidePost, SideView } from '~/domain/arguments/side'
import type { Place } from '~/domain/ranking/order'
import { useWords } from '~/i18n/Words'
import { links } from '~/links'
import { Moment } from '~/ui/page/Moment'
import { Byline } from '~/ui/posts/Byline'
import { Strength } from './Strength'

type Props = { columns: readonly SideView[]; further: (side: SideView['side'], next: Place) => string }

/** What speaks for something and what against it, side by side, the strongest first; who has no answer yet says so. */
export function Sides({ columns, further }: Props) {
  const { t } = useWords()
  return (
    <div className="sides">
      {columns.map(({ side, posts, next }) => (
        <section key={side} className={`side side-${side}`} aria-labelledby={`side-${side}`}>
          <h2 id={`side-${side}`} className={`stance-${side} mark mark-${side}`}>{t(`arguments.side_${side}`)}</h2>
          {posts.length === 0 ? <p className="hint">{t(`arguments.none_${side}`)}</p> : (
            <ol className="reasons">
              {posts.map((post) => <li key={post.id}><SideItem post={post} /></li>)}
            </ol>
          )}
          {next && <p className="continue"><Link rel="next" to={further(side, next)}>{t('threads.further')}</Link></p>}
        </section>
      ))}
    </div>
  )
}

function SideItem({ post }: { post: SidePost }) {
  const { t } = useWords()
  return (
    <article className="side-post" aria-labelledby={`s${post.id}-by`}>
      <header className="post-head">
        <h3 id={`s${post.id}-by`}><Byline author={post.author} /></h3>
        <Moment at={post.createdAt} />
        <Strength post={post} />
      </header>
      <p className="words" lang={post.lang}>{post.text}</p>
      <footer className="post-foot">
        <a href={links.post(post.id)}>{t('posts.readInContext')}</a>
        {post.replyCount === 0 ? <span className="unanswered">{t('arguments.unanswered')}</span> : <Link to={links.post(post.id, { view: 'for-and-against' })}>{t('posts.replies', { count: post.replyCount })}</Link>}
      </footer>
    </article>
  )
}
