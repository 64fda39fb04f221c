import { Link } from '@remix-run/react'
import type { ThreadHit } from '~/domain/search/results'
import { ownTitle, questionIn } from '~/domain/threads/thread'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { RelativeTime } from '~/ui/page/RelativeTime'
import { HighlightedText } from './HighlightedText'

/** Renders the debates whose question matches. */
export function ThreadHits({ threads }: { threads: readonly ThreadHit[] }) {
  const { t, locale } = useI18n()
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
                  <HighlightedText pieces={thread.marked[lang]} />
                </Link>
              </h3>
              <p className="meta">
                <span>{t('threads.arguments', { count: thread.postCount })}</span>
                {thread.lastPostAt && (
                  <span>
                    {t('threads.lastPost')} <RelativeTime at={thread.lastPostAt} />
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
