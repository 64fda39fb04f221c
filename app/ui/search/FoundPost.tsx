import { Link } from '@remix-run/react'
import type { FoundPost as Found } from '~/domain/search/found'
import { ownTitle, questionIn } from '~/domain/threads/thread'
import { useWords } from '~/i18n/Words'
import { links } from '~/links'
import { Moment } from '~/ui/page/Moment'
import { Byline } from '~/ui/posts/Byline'
import { Stance } from '~/ui/posts/Stance'
import { ThemeChips } from '~/ui/themes/ThemeChips'
import { Pieces } from './Pieces'

/** Renders a search hit: stance, author, excerpt with matches, and debate. */
export function FoundPost({ post }: { post: Found }) {
  const { t, locale } = useWords()
  const question = questionIn(locale, post.thread)
  return (
    <article className={`excerpt found branch-${post.stance}`}>
      <header className="post-head">
        <Stance stance={post.stance} />
        <Byline author={post.author} />
        <Moment at={post.createdAt} />
      </header>
      <p className="words" lang={post.lang}>
        <Link to={links.post(post.id)}>
          <Pieces pieces={post.extract} />
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
