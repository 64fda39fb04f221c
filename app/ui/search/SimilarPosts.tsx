import type { SimilarPost } from '~/domain/search/results'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { Stance } from '~/ui/posts/Stance'

/**
 * Renders arguments of the debate that are similar to the text being written; each opens in a new
 * tab.
 */
export function SimilarPosts({
  posts,
  onDismiss,
}: {
  posts: readonly SimilarPost[]
  onDismiss?: () => void
}) {
  const { t } = useI18n()
  if (posts.length === 0) return null
  return (
    <div className="similar">
      <p className="similar-head">
        <strong>{t('search.similar', { count: posts.length })}</strong> {t('search.similarHint')}
        {onDismiss && (
          <button type="button" className="plain" onClick={onDismiss}>
            {t('search.dismiss')}
          </button>
        )}
      </p>
      <ul>
        {posts.map((post) => (
          <li key={post.id}>
            <span className="similar-who">
              <Stance stance={post.stance} /> {post.author.name}
            </span>
            <a href={links.post(post.id)} target="_blank" rel="noopener">
              <span lang={post.lang}>{post.text}</span>{' '}
              <span className="visually-hidden">{t('search.newTab')}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
