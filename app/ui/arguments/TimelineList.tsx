import type { TimelinePost } from '~/domain/posts/timeline'
import { formatTime, formatDay } from '~/i18n/dates'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { Byline } from '~/ui/posts/Byline'
import { Stance } from '~/ui/posts/Stance'

/** Renders posts in order of creation, grouped by day. */
export function TimelineList({ posts }: { posts: readonly TimelinePost[] }) {
  const { t, locale } = useI18n()
  if (posts.length === 0) return <p className="empty">{t('threads.noArguments')}</p>
  const days = new Map<string, TimelinePost[]>()
  for (const post of posts)
    days.set(formatDay(locale, post.createdAt), [
      ...(days.get(formatDay(locale, post.createdAt)) ?? []),
      post,
    ])
  return (
    <div className="timeline">
      {[...days].map(([day, said]) => (
        <section key={day}>
          <h2>{day}</h2>
          <ol className="reasons">
            {said.map((post) => (
              <li key={post.id}>
                <Said post={post} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

function Said({ post }: { post: TimelinePost }) {
  const { t, locale } = useI18n()
  const { standing } = post
  return (
    <article>
      <header className="post-head">
        <Stance stance={post.stance} />
        {standing === 'stands' && <Byline author={post.author} />}
        <a className="when" href={links.post(post.id)}>
          <time dateTime={post.createdAt.toISOString()}>{formatTime(locale, post.createdAt)}</time>
        </a>
      </header>
      {post.parent && (
        <p className="hint">
          <a href={links.post(post.parent.id)}>
            {t('arguments.answers', { name: post.parent.author })}
          </a>
        </p>
      )}
      {standing === 'stands' ? (
        <p className="words" lang={post.lang}>
          {post.text}
        </p>
      ) : (
        <p className="gone">{t(`posts.${standing}`)}</p>
      )}
    </article>
  )
}
