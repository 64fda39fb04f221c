import type { ReactNode } from 'react'
import { overviewLimits, type ListName, type Listed } from '~/domain/overview/overview'
import { ownTitle, questionIn } from '~/domain/threads/thread'
import { useWords } from '~/i18n/Words'
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

/** The beginning of a list of arguments, and the way to the rest, which is a file (`table`); `debates` says that each tells in which debate it stands, `told` what else there is to say of it. */
export function ListedPosts<Post extends Listed>({
  name,
  posts,
  total,
  table,
  debates,
  told,
}: Props<Post>) {
  const { t, locale } = useWords()
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
