import { Link } from '@remix-run/react'
import { ownTitle, questionIn, type Question, type StanceCounts } from '~/domain/threads/thread'
import { useWords } from '~/i18n/Words'
import { links } from '~/links'
import { Moment } from '~/ui/page/Moment'
import { StanceBar } from './StanceBar'

/** A debate in a list. */
export type Teased = Question & {
  id: number
  postCount: number
  lastPostAt: Date | null
  closedAt: Date | null
  stances: StanceCounts
}

/** Renders a debate in a list: its question, its counts, and the time of the last post. */
export function ThreadTeaser({ thread }: { thread: Teased }) {
  const { t, locale } = useWords()
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
            {t('threads.lastPost')} <Moment at={thread.lastPostAt} />
          </span>
        )}
        {thread.closedAt && <span>{t('threads.closed')}</span>}
      </p>
    </li>
  )
}
