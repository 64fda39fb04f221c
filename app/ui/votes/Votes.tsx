import { useFetcher } from '@remix-run/react'
import type { FormEvent } from 'react'
import type { Ballot, Counts, PostView } from '~/domain/posts/post'
import { useWords } from '~/i18n/Words'
import { links } from '~/links'
import { afterPress, presses, type Press } from './ballot'

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
                <Count name={name} word={word} count={shown.counts[name]} />
              </button>
            )
          })}
        </div>
      ))}
    </form>
  )
}

function Counted({ counts }: { counts: Counts }) {
  const { t } = useWords()
  return (
    <div className="votes">
      {questions.map((question) => (
        <span key={question} className="votes-group" role="group" aria-label={t(`votes.${question}`)}>
          {presses[question].map(({ name }) => {
            const word = t(`votes.${name}`)
            return <span key={name} className={`vote mark mark-${name}`} title={word}><Count name={name} word={word} count={counts[name]} /></span>
          })}
        </span>
      ))}
    </div>
  )
}

/** A word to hear and a count to see. */
const Count = ({ name, word, count }: { name: Press; word: string; count: number }) => (
  <>
    <span className="vote-word">{word}</span>
    <b data-count={name}>{count}</b>
  </>
)

function pending(sent: FormData | undefined, shown: Shown): Shown {
  if (!sent) return shown
  return questions.reduce((after, question) => {
    const said = sent.get(question)
    return typeof said === 'string' ? afterPress(after, question, said) : after
  }, shown)
}
