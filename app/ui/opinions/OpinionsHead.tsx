import { Link } from '@remix-run/react'
import type { Locale } from '~/domain/context'
import { fewestVoters } from '~/domain/opinions/opinion'
import { useWords } from '~/i18n/Words'
import { links } from '~/links'
import { Moment } from '~/ui/page/Moment'

type Props = {
  debate: { id: number; title: string; question: { title: string; lang: Locale } }
  /** What was counted, and when; null as long as nothing was found. */
  counted: { participants: number; statements: number; at: Date } | null
  /** How many have voted so far. */
  voters: number
  signedIn: boolean
}

/** Above the opinions of a debate: which debate that is, and what they were found from, or why there is nothing yet. */
export function OpinionsHead({ debate, counted, voters, signedIn }: Props) {
  const { t } = useWords()
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
            {t('opinions.counted')} <Moment at={counted.at} />
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
