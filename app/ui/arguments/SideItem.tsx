import type { ReactNode } from 'react'
import type { SidePost } from '~/domain/arguments/side'
import type { OtherPlacement } from '~/domain/placements/placement'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { RelativeTime } from '~/ui/page/RelativeTime'
import { OtherPlacements } from '~/ui/placements/OtherPlacements'
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
  places?: readonly OtherPlacement[]
  children?: ReactNode
}) {
  const { t } = useI18n()
  return (
    <article className="side-post" aria-labelledby={name}>
      <header className="post-head">
        <h3 id={name}>
          {children}
          <Byline author={post.author} />
        </h3>
        <RelativeTime at={post.createdAt} />
        <Strength post={post} />
      </header>
      <p className="words" lang={post.lang}>
        {post.text}
      </p>
      <OtherPlacements post={post} places={places} />
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
