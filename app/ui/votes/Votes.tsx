import type { FormEvent } from 'react'
import type { Ballot, Counts, PostView } from '~/domain/posts/post'
import type { VoteState } from '~/domain/votes/vote'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { useThreadPage } from '~/ui/threads/pageContext'
import { afterVote, axisLabel, latestCounts, voteButtons } from './ballot'
import { useVoteFetcher } from './useVoteFetcher'

const questions = ['quality', 'agreement'] as const

type Voted = Pick<PostView, 'id' | 'counts' | 'mine' | 'own'>

/**
 * Renders the votes on a post, on two axes: quality and agreement. Members get buttons; others see
 * the counts.
 */
export function Votes({ post, to }: { post: Voted; to: string }) {
  return post.mine === null || post.own ? (
    <Counted counts={post.counts} />
  ) : (
    <Ballots post={post} mine={post.mine} to={to} />
  )
}

function Ballots({ post, mine, to }: { post: Voted; mine: Ballot; to: string }) {
  const { t } = useI18n()
  const { version } = useThreadPage()
  // Each axis is sent separately, so that one press does not overwrite the other.
  const sending = { quality: useVoteFetcher(), agreement: useVoteFetcher() }
  const known = latestCounts({ version, counts: post.counts, mine }, [
    sending.quality.data,
    sending.agreement.data,
  ])
  const shown = questions.reduce<Pick<VoteState, 'counts' | 'mine'>>((after, question) => {
    const said = sending[question].formData?.get(question)
    return typeof said === 'string' ? afterVote(after, question, said) : after
  }, known)
  const send = (event: FormEvent<HTMLFormElement>) => {
    const button = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null
    const question = questions.find(
      (one) => button instanceof HTMLButtonElement && one === button.name,
    )
    if (!(button instanceof HTMLButtonElement) || !question) return
    event.preventDefault()
    sending[question].submit(button, { preventScrollReset: true })
  }
  return (
    <form className="votes" method="post" action={links.vote(post.id)} onSubmit={send}>
      <input type="hidden" name="to" value={to} />
      {questions.map((question) => (
        <div
          key={question}
          className="votes-group"
          role="group"
          aria-label={t(`votes.${question}`)}
        >
          <span className="votes-question" aria-hidden="true">
            {t(`votes.${question}`)}
          </span>
          {voteButtons[question].map(({ name, value }) => {
            const pressed = shown.mine[question] === value
            const word = t(`votes.${name}`)
            return (
              <button
                key={name}
                className={`vote mark mark-${name}`}
                data-vote={name}
                name={question}
                value={pressed ? 'none' : name}
                aria-pressed={pressed}
                title={word}
              >
                <span className="vote-word">{word}</span>
                <b data-count={name}>{shown.counts[name]}</b>
              </button>
            )
          })}
        </div>
      ))}
    </form>
  )
}

// A page has many of them, so each axis is one group for screen readers and each count one element.
function Counted({ counts }: { counts: Counts }) {
  const { t } = useI18n()
  return (
    <div className="votes">
      {questions.map((question) => {
        const asked = t(`votes.${question}`)
        const answers = voteButtons[question].map(({ name }) => ({
          name,
          word: t(`votes.${name}`),
          count: counts[name],
        }))
        return (
          <span
            key={question}
            className="votes-group"
            role="img"
            aria-label={axisLabel(asked, answers)}
          >
            <span className="votes-question">{asked}</span>
            {answers.flatMap(({ name, word, count }) => [
              ' ',
              <b
                key={name}
                className={`vote mark mark-${name}`}
                data-count={name}
                title={`${asked} ${word}`}
              >
                {count}
              </b>,
            ])}
          </span>
        )
      })}
    </div>
  )
}
