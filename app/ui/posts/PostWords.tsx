import { useContext } from 'react'
import type { PostView } from '~/domain/posts/post'
import { useWords } from '~/i18n/Words'
import { WrittenHtml } from './writtenHtml'

/**
 * Renders the text of a post or of a Markdown page, or a note that the post is not published. The
 * only place that outputs stored HTML, which was sanitised when it was written.
 */
export function Words({
  post,
}: {
  post: Pick<PostView, 'standing' | 'lang' | 'html' | 'removedReason'> & { id?: number }
}) {
  const { t } = useWords()
  const written = useContext(WrittenHtml)
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
