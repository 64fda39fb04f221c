import { Link } from '@remix-run/react'
import type { FoundThread } from '~/domain/search/found'
import { ownTitle, questionIn } from '~/domain/threads/thread'
import { useWords } from '~/i18n/Words'
import { links } from '~/links'
import { Moment } from '~/ui/page/Moment'
import { Pieces } from './Pieces'

/** Renders the debates whose question matches. */
export function FoundThreads({ threads }: { threads: readonly FoundThread[] }) {
  const { t, locale } = useWords()
  return (
    <section aria-labelledby="found-threads">
      <h2 id="found-threads">{t('search.threads')}</h2>
      <ol className="found-threads">
        {threads.map((thread) => {
          const { lang } = questionIn(locale, thread)
          return (
            <li key={thread.id}>
              <h3 lang={lang}>
                <Link to={links.thread({ id: thread.id, title: ownTitle(thread) })}>
                  <Pieces pieces={thread.marked[lang]} />
                </Link>
              </h3>
              <p className="meta">
                <span>{t('threads.arguments', { count: thread.postCount })}</span>
                {thread.lastPostAt && (
                  <span>
                    {t('threads.lastPost')} <Moment at={thread.lastPostAt} />
                  </span>
                )}
                {thread.closedAt && <span>{t('threads.closed')}</span>}
              </p>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
