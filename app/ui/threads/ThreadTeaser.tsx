import { Link } from '@remix-run/react'
import { ownTitle, questionIn, type Question, type StanceCounts } from '~/domain/threads/thread'
import { useWords } from '~/i18n/Words'
import { links } from '~/links'
import { Moment } from '~/ui/page/Moment'
import { StanceBar } from './StanceBar'

/** What a list shows of a debate. */
export type Teased = Question & {
  id: number
  postCount: number
  lastPostAt: Date | null
  closedAt: Date | null
  stances: StanceCounts
}

/** A debate in a list: its question, how its answers stand, and when somebody last spoke. */
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
