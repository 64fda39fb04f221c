import { Link } from '@remix-run/react'
import { isStaff, type Viewer } from '~/domain/context'
import {
  originIn,
  ownTitle,
  questionIn,
  type Origin,
  type Question,
  type StanceCounts,
} from '~/domain/threads/thread'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import type { ThemeMark } from '~/domain/themes/theme'
import { CurateThread } from '~/ui/moderation/CurateThread'
import { RelativeTime } from '~/ui/page/RelativeTime'
import { ThemeChips } from '~/ui/themes/ThemeChips'
import { StanceBar } from './StanceBar'

/** The head of a thread's page. */
export type Head = Question & {
  id: number
  createdAt: Date
  closedAt: Date | null
  pinnedAt: Date | null
  postCount: number
  theme: ThemeMark | null
  origins: Origin[]
  articleSlug: string | null
  stances: StanceCounts
  camps: number | null
  sourced: boolean
}

/** Renders the question, its origin and the counts. */
export function ThreadHead({ head, viewer }: { head: Head; viewer: Viewer | null }) {
  const { t, locale } = useI18n()
  const question = questionIn(locale, head)
  const origin = originIn(locale, head.origins)
  return (
    <header className="thread-head">
      {origin && head.articleSlug && (
        <p className="kicker">
          {t('threads.fromArticle')}{' '}
          <Link to={`${links.article(head.articleSlug)}#q${head.id}`} lang={origin.lang}>
            {origin.articleTitle}
          </Link>
        </p>
      )}
      <h1 lang={question.lang}>{question.title}</h1>
      {origin && (
        <figure className="origin" lang={origin.lang}>
          <blockquote>{origin.quote}</blockquote>
          {origin.heading && (
            <figcaption>{t('threads.section', { heading: origin.heading })}</figcaption>
          )}
        </figure>
      )}
      <p className="meta">
        <span>{t('threads.arguments', { count: head.postCount })}</span>
        <span>
          {t('threads.opened')} <RelativeTime at={head.createdAt} />
        </span>
        {head.pinnedAt && <span>{t('threads.pinned')}</span>}
        {head.theme && <ThemeChips themes={[head.theme]} label={t('threads.theme')} />}
        {head.sourced && <a href={links.threadSources(head.id)}>{t('sources.title')}</a>}
        {head.postCount > 0 && <a href={links.threadOverview(head.id)}>{t('overview.title')}</a>}
        <a data-share="" href={links.thread({ id: head.id, title: ownTitle(head) })}>
          {t('posts.share')}
        </a>
      </p>
      <StanceBar stances={head.stances} />
      {head.camps !== null && (
        <p className="meta">
          <a href={links.commonGround(head.id)}>{t('opinions.link', { count: head.camps })}</a>
        </p>
      )}
      {head.closedAt && <p className="notice">{t('threads.closedNotice')}</p>}
      {isStaff(viewer) && <CurateThread thread={head} />}
    </header>
  )
}
