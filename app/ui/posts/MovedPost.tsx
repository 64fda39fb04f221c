import type { Locale } from '~/domain/context'
import type { Standing } from '~/domain/posts/post'
import { ownTitle, questionIn, type Question } from '~/domain/threads/thread'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { PostBody } from './PostBody'

type Props = {
  post: {
    id: number
    lang: Locale
    text: string
    standing: Standing
    removedReason: string | null
    belowCount: number
    thread: { id: number } & Question
  }
}

/** Renders a post to be moved: its excerpt, its position, and what moves with it. */
export function MovedPost({ post }: Props) {
  const { t, locale } = useI18n()
  const question = questionIn(locale, post.thread)
  return (
    <>
      <blockquote className="confirmed">
        {post.standing === 'stands' ? (
          <p className="words" lang={post.lang}>
            {post.text}
          </p>
        ) : (
          <PostBody post={{ ...post, html: '' }} />
        )}
      </blockquote>
      <p>
        {t('threads.inDebate')}{' '}
        <a
          href={`${links.thread({ id: post.thread.id, title: ownTitle(post.thread) })}#p${post.id}`}
          lang={question.lang}
        >
          {question.title}
        </a>
      </p>
      {post.belowCount > 0 && <p>{t('posts.moveWith', { count: post.belowCount })}</p>}
    </>
  )
}
