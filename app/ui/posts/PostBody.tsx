import { useContext } from 'react'
import type { PostView } from '~/domain/posts/post'
import { useI18n } from '~/i18n/I18n'
import { PostHtml } from './postHtml'

/**
 * Renders the text of a post or of a Markdown page, or a note that the post is not published. The
 * only place that outputs stored HTML, which was sanitised when it was written.
 */
export function PostBody({
  post,
}: {
  post: Pick<PostView, 'standing' | 'lang' | 'html' | 'removedReason'> & { id?: number }
}) {
  const { t } = useI18n()
  const written = useContext(PostHtml)
  if (post.standing === 'withdrawn') return <p className="gone">{t('posts.withdrawn')}</p>
  if (post.standing === 'removed')
    return <p className="gone">{t('posts.removedBecause', { reason: post.removedReason ?? '' })}</p>
  return (
    <div
      className="words"
      lang={post.lang}
      dangerouslySetInnerHTML={{ __html: post.html || (written.get(post.id ?? 0) ?? '') }}
    />
  )
}
