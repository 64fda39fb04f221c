import type { ReactNode } from 'react'
import { overviewLimits, type ListName, type Listed } from '~/domain/overview/overview'
import { ownTitle, questionIn } from '~/domain/threads/thread'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { Statement } from '~/ui/opinions/Statement'

type Props<Post> = {
  name: ListName
  posts: readonly Post[]
  total: number
  table: string
  debates: boolean
  told: (post: Post) => ReactNode
}

/**
 * Renders the first posts of a list, and a link to the complete list as a file (`table`); `debates`
 * shows each post's debate, `told` returns additional text.
 */
export function ListedPosts<Post extends Listed>({
  name,
  posts,
  total,
  table,
  debates,
  told,
}: Props<Post>) {
  const { t, locale } = useI18n()
  if (posts.length === 0) return <p className="empty">{t(`overview.none_${name}`)}</p>
  return (
    <>
      <ol className="statements">
        {posts.map((post) => (
          <Statement key={post.id} quote={post}>
            <p className="hint alone">
              {told(post)}
              {debates && (
                <>
                  {' '}
                  {t('threads.inDebate')}{' '}
                  <a
                    href={links.thread({ id: post.thread.id, title: ownTitle(post.thread) })}
                    lang={questionIn(locale, post.thread).lang}
                  >
                    {questionIn(locale, post.thread).title}
                  </a>
                </>
              )}
            </p>
          </Statement>
        ))}
      </ol>
      {total > posts.length && (
        <p className="hint">
          {t('overview.shownOf', { shown: posts.length, all: total })}{' '}
          <a href={`${table}?lang=${locale}`}>
            {total > overviewLimits.rows
              ? t('overview.firstAsTable', { count: overviewLimits.rows })
              : t('overview.allAsTable', { count: total })}
          </a>
        </p>
      )}
    </>
  )
}
