import { Link } from '@remix-run/react'
import type { PostHit as Found } from '~/domain/search/results'
import { ownTitle, questionIn } from '~/domain/threads/thread'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { RelativeTime } from '~/ui/page/RelativeTime'
import { Byline } from '~/ui/posts/Byline'
import { Stance } from '~/ui/posts/Stance'
import { ThemeChips } from '~/ui/themes/ThemeChips'
import { HighlightedText } from './HighlightedText'

/** Renders a search hit: stance, author, excerpt with matches, and debate. */
export function PostHit({ post }: { post: Found }) {
  const { t, locale } = useI18n()
  const question = questionIn(locale, post.thread)
  return (
    <article className={`excerpt found branch-${post.stance}`}>
      <header className="post-head">
        <Stance stance={post.stance} />
        <Byline author={post.author} />
        <RelativeTime at={post.createdAt} />
      </header>
      <p className="words" lang={post.lang}>
        <Link to={links.post(post.id)}>
          <HighlightedText pieces={post.extract} />
        </Link>
      </p>
      <p className="excerpt-thread">
        {t('search.inDebate')}{' '}
        <Link
          lang={question.lang}
          to={links.thread({ id: post.thread.id, title: ownTitle(post.thread) })}
        >
          {question.title}
        </Link>
      </p>
      <ThemeChips themes={post.themes} />
    </article>
  )
}
