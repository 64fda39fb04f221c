import { Link } from '@remix-run/react'
import { ownTitle, questionIn, type Question, type StanceCounts } from '~/domain/threads/thread'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { RelativeTime } from '~/ui/page/RelativeTime'
import { StanceBar } from './StanceBar'

/** A debate in a list. */
export type ListedThread = Question & {
  id: number
  postCount: number
  lastPostAt: Date | null
  closedAt: Date | null
  stances: StanceCounts
}

/** Renders a debate in a list: its question, its counts, and the time of the last post. */
export function ThreadTeaser({ thread }: { thread: ListedThread }) {
  const { t, locale } = useI18n()
  const question = questionIn(locale, thread)
  return (
    <li className="teaser">
      <h3 lang={question.lang}>
        <Link to={links.thread({ id: thread.id, title: ownTitle(thread) })}>{question.title}</Link>
      </h3>
      <StanceBar stances={thread.stances} />
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
}
