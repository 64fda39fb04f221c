import type { ReactNode } from 'react'
import type { SidePost } from '~/domain/arguments/side'
import type { FurtherPlace } from '~/domain/placements/placement'
import { useWords } from '~/i18n/Words'
import { links } from '~/links'
import { Moment } from '~/ui/page/Moment'
import { FurtherPlaces } from '~/ui/placements/FurtherPlaces'
import { Byline } from '~/ui/posts/Byline'
import { Strength } from './Strength'

/**
 * Renders an argument in short: author, strength, excerpt, link and other placements; `children`
 * come first. `name` is a prefix for unique ids.
 */
export function SideItem({
  name,
  post,
  places = [],
  children,
}: {
  name: string
  post: SidePost
  places?: readonly FurtherPlace[]
  children?: ReactNode
}) {
  const { t } = useWords()
  return (
    <article className="side-post" aria-labelledby={name}>
      <header className="post-head">
        <h3 id={name}>
          {children}
          <Byline author={post.author} />
        </h3>
        <Moment at={post.createdAt} />
        <Strength post={post} />
      </header>
      <p className="words" lang={post.lang}>
        {post.text}
      </p>
      <FurtherPlaces post={post} places={places} />
      <footer className="post-foot">
        <a href={links.post(post.id)}>{t('posts.readInContext')}</a>
        {post.answered ? (
          <a href={links.post(post.id, { view: 'for-and-against' })}>
            {t('posts.replies', { count: post.replyCount })}
          </a>
        ) : (
          <span className="unanswered">{t('arguments.unanswered')}</span>
        )}
      </footer>
    </article>
  )
}
