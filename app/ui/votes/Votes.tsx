import { useFetcher } from '@remix-run/react'
import type { FormEvent } from 'react'
import type { Ballot, Counts, PostView } from '~/domain/posts/post'
import { useWords } from '~/i18n/Words'
import { links } from '~/links'
import { afterPress, presses } from './ballot'

type Shown = { counts: Counts; mine: Ballot }

const questions = ['quality', 'agreement'] as const

/** The two questions on a post: does it add something, and do I agree. Members press; others read the counts. */
export function Votes({ post, to }: { post: PostView; to: string }) {
  return post.mine === null || post.own ? <Counted counts={post.counts} /> : <Ballots post={post} mine={post.mine} to={to} />
}

function Ballots({ post, mine, to }: { post: PostView; mine: Ballot; to: string }) {
  const { t } = useWords()
  const fetcher = useFetcher()
  const shown = pending(fetcher.formData, { counts: post.counts, mine })
  const send = (event: FormEvent<HTMLFormElement>) => {
    const button = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null
    if (!(button instanceof HTMLButtonElement)) return
    event.preventDefault()
    fetcher.submit(button, { preventScrollReset: true })
  }
  return (
    <form className="votes" method="post" action={links.vote(post.id)} onSubmit={send}>
      <input type="hidden" name="to" value={to} />
      {questions.map((question) => (
        <div key={question} className="votes-group" role="group" aria-label={t(`votes.${question}`)}>
          <span className="votes-question" aria-hidden="true">{t(`votes.${question}`)}</span>
          {presses[question].map(({ name, value }) => {
            const pressed = shown.mine[question] === value
            const word = t(`votes.${name}`)
            return (
              <button key={name} className={`vote mark mark-${name}`} data-vote={name} name={question} value={pressed ? 'none' : name} aria-pressed={pressed} title={word}>
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

// Many of them stand on a page: each question is one thing to hear, and each count one element.
function Counted({ counts }: { counts: Counts }) {
  const { t } = useWords()
  return (
    <div className="votes">
      {questions.map((question) => (
        <span key={question} className="votes-group" role="img" aria-label={`${t(`votes.${question}`)} ${presses[question].map(({ name }) => `${t(`votes.${name}`)} ${counts[name]}`).join(', ')}`}>
          {presses[question].flatMap(({ name }) => [' ', <b key={name} className={`vote mark mark-${name}`} data-count={name} title={t(`votes.${name}`)}>{counts[name]}</b>])}
        </span>
      ))}
    </div>
  )
}

function pending(sent: FormData | undefined, shown: Shown): Shown {
  if (!sent) return shown
  return questions.reduce((after, question) => {
    const said = sent.get(question)
    return typeof said === 'string' ? afterPress(after, question, said) : after
  }, shown)
}
