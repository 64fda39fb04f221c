import type { ReactNode } from 'react'
import type { Excerpt } from '~/domain/posts/post'
import { ownTitle, questionIn } from '~/domain/threads/thread'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { RelativeTime } from '~/ui/page/RelativeTime'
import { ThemeChips } from '~/ui/themes/ThemeChips'
import { Byline } from './Byline'
import { Stance } from './Stance'

/** Renders a post's excerpt with its debate, for lists. `children` are placed at its foot. */
export function PostExcerpt({ post, children }: { post: Excerpt; children?: ReactNode }) {
  const { t, locale } = useI18n()
  const question = questionIn(locale, post.thread)
  return (
    <article className={`excerpt branch-${post.stance}`}>
      <p className="excerpt-thread" lang={question.lang}>
        <a href={links.thread({ id: post.thread.id, title: ownTitle(post.thread) })}>
          {question.title}
        </a>
      </p>
      <header className="post-head">
        <Stance stance={post.stance} />
        <Byline author={post.author} />
        <RelativeTime at={post.createdAt} />
      </header>
      <p className="words" lang={post.lang}>
        {post.text}
      </p>
      <ThemeChips themes={post.themes} />
      <footer className="post-foot">
        <a href={links.post(post.id)}>{t('posts.readInContext')}</a>
        {post.replyCount > 0 && <span>{t('posts.replies', { count: post.replyCount })}</span>}
      </footer>
      {children}
    </article>
  )
}
