import { Link } from '@remix-run/react'
import { questionIn, type Question } from '~/domain/threads/thread'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'

/**
 * Renders a debate's question as the heading of a page that shows part of it, with a link to the
 * whole.
 */
export function ThreadLine({
  head,
  address,
}: {
  head: Question & { closedAt: Date | null }
  address: { id: number; title: string }
}) {
  const { t, locale } = useI18n()
  const question = questionIn(locale, head)
  return (
    <header className="thread-line">
      <p className="kicker">{t('threads.inDebate')}</p>
      <h1 lang={question.lang}>
        <Link to={links.thread(address)}>{question.title}</Link>
      </h1>
      {head.closedAt && <p className="notice">{t('threads.closedNotice')}</p>}
    </header>
  )
}
