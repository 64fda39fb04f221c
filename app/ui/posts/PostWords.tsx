import { useContext } from 'react'
import type { PostView } from '~/domain/posts/post'
import { useWords } from '~/i18n/Words'
import { WrittenHtml } from './writtenHtml'

/** What a post or a paper of the house says, or that a post says nothing any more. The one place that shows HTML: a post's was made safe when it was written. */
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
