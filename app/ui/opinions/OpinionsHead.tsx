import { Link } from '@remix-run/react'
import type { Locale } from '~/domain/context'
import { fewestVoters } from '~/domain/opinions/opinion'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { RelativeTime } from '~/ui/page/RelativeTime'

type Props = {
  debate: { id: number; title: string; question: { title: string; lang: Locale } }
  /** What was counted, and when; null without findings. */
  counted: { participants: number; statements: number; at: Date } | null
  /** The number of voters so far. */
  voters: number
  signedIn: boolean
}

/**
 * Renders the head of a debate's opinions page: the debate, and the basis of the findings, or why
 * there are none yet.
 */
export function OpinionsHead({ debate, counted, voters, signedIn }: Props) {
  const { t } = useI18n()
  return (
    <header className="opinions-head">
      <p className="kicker">
        {t('threads.inDebate')}{' '}
        <Link to={links.thread(debate)} lang={debate.question.lang}>
          {debate.question.title}
        </Link>
      </p>
      <h1>{t('opinions.title')}</h1>
      {counted ? (
        <p className="meta">
          <span>{t('opinions.participants', { count: counted.participants })}</span>
          <span>{t('opinions.statements', { count: counted.statements })}</span>
          <span>
            {t('opinions.counted')} <RelativeTime at={counted.at} />
          </span>
        </p>
      ) : (
        <p className="lead">
          {voters < fewestVoters
            ? t('opinions.notYet', { count: voters, least: fewestVoters })
            : t('opinions.soon')}
        </p>
      )}
      {signedIn && (
        <p className="meta">
          <Link to={links.weigh(debate.id)}>{t('votes.weighTitle')}</Link>
        </p>
      )}
    </header>
  )
}
