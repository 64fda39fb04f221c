import type { Locale } from '~/domain/context'
import { questionIn, type Question } from '~/domain/threads/thread'
import { useI18n } from '~/i18n/I18n'

/** Renders the post to tag, with its author and debate. */
export function TaggedPost({
  post,
}: {
  post: { text: string; lang: Locale; author: string; thread: Question }
}) {
  const { t, locale } = useI18n()
  const question = questionIn(locale, post.thread)
  return (
    <figure className="tagged-post">
      <blockquote className="words" lang={post.lang}>
        {post.text}
      </blockquote>
      <figcaption className="meta">
        <span>{t('themes.tagOf', { name: post.author })}</span>
        <cite lang={question.lang}>{question.title}</cite>
      </figcaption>
    </figure>
  )
}
