import type { ThreadSource } from '~/domain/sources/threadSource'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { Stance } from '~/ui/posts/Stance'
import { SourceLine } from './SourceLine'

/** Renders the sources of a debate by number, each with the posts that cite it. */
export function ThreadSources({ sources }: { sources: readonly ThreadSource[] }) {
  const { t } = useI18n()
  return (
    <ol className="sources">
      {sources.map((source) => (
        <li key={source.number} id={`s${source.number}`} value={source.number}>
          <p>
            <SourceLine source={source} />
          </p>
          <ul className="source-posts" aria-label={t('sources.restOn')}>
            {source.posts.map((post) => (
              <li key={post.id}>
                <Stance stance={post.stance} /> <a href={links.post(post.id)}>{post.author}</a>
                {post.quote && <blockquote>{post.quote}</blockquote>}
              </li>
            ))}
            {source.more && <li>{t('sources.andOthers')}</li>}
          </ul>
        </li>
      ))}
    </ol>
  )
}
