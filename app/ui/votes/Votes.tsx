import { useFetcher } from '@remix-run/react'
import type { Ballot, Counts, PostView } from '~/domain/posts/post'
import { useWords } from '~/i18n/Words'
import { links } from '~/links'
import { Icon, type IconName } from '~/ui/kit/Icon'
import { afterPress, presses, type Press } from './ballot'

type Shown = { counts: Counts; mine: Ballot }

const icons: Record<Press, IconName> = { up: 'up', down: 'down', agree: 'agree', disagree: 'disagree', pass: 'pass' }

/** The two questions on a post: does it add something, and do I agree. Members press; others read the counts. */
export function Votes({ post, to }: { post: PostView; to: string }) {
  if (post.mine === null || post.own) {
    return (
      <div className="votes">
        <Counted counts={post.counts} />
      </div>
    )
  }
  return <Ballots post={post} mine={post.mine} to={to} />
}

function Ballots({ post, mine, to }: { post: PostView; mine: Ballot; to: string }) {
  const fetcher = useFetcher()
  const shown = pending(fetcher.formData, { counts: post.counts, mine })
  return (
    <fetcher.Form className="votes" method="post" action={links.vote(post.id)} preventScrollReset>
      <input type="hidden" name="to" value={to} />
      <Group question="quality" shown={shown} />
      <Group question="agreement" shown={shown} />
    </fetcher.Form>
  )
}

function Group({ question, shown }: { question: 'quality' | 'agreement'; shown: Shown }) {
  const { t } = useWords()
  return (
    <div className="votes-group" role="group" aria-label={t(`votes.${question}`)}>
      <span className="votes-question" aria-hidden="true">{t(`votes.${question}`)}</span>
      {presses[question].map((press) => {
        const pressed = shown.mine[question] === press.value
        return (
          <button key={press.name} className="vote" data-vote={press.name} name={question} value={pressed ? 'none' : press.name} aria-pressed={pressed} title={t(`votes.${press.name}`)}>
            <Icon name={icons[press.name]} />
            <span className="vote-word">{t(`votes.${press.name}`)}</span>
            <span className="vote-count" data-count={press.name}>{shown.counts[press.name]}</span>
          </button>
        )
      })}
    </div>
  )
}

function Counted({ counts }: { counts: Counts }) {
  const { t } = useWords()
  return (
    <>
      {(['quality', 'agreement'] as const).map((question) => (
        <dl key={question} className="votes-group" aria-label={t(`votes.${question}`)}>
          {presses[question].map(({ name }) => (
            <div key={name} className="vote" title={t(`votes.${name}`)}>
              <dt><Icon name={icons[name]} /><span className="vote-word">{t(`votes.${name}`)}</span></dt>
              <dd className="vote-count" data-count={name}>{counts[name]}</dd>
            </div>
          ))}
        </dl>
      ))}
    </>
  )
}

function pending(sent: FormData | undefined, shown: Shown): Shown {
  if (!sent) return shown
  return (['quality', 'agreement'] as const).reduce((after, question) => {
    const said = sent.get(question)
    return typeof said === 'string' ? afterPress(after, question, said) : after
  }, shown)
}
