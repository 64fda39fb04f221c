import type { ArgumentToWeigh } from '~/domain/opinions/weighing'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { PostMarks } from '~/ui/marks/PostMarks'
import { RelativeTime } from '~/ui/page/RelativeTime'
import { Byline } from '~/ui/posts/Byline'
import { PostBody } from '~/ui/posts/PostBody'
import { Stance } from '~/ui/posts/Stance'
import { CitedSources } from '~/ui/sources/CitedSources'
import { voteButtons } from '~/ui/votes/ballot'

const keys = { agree: 'a', disagree: 'd', pass: 'p' } as const

/**
 * Renders one argument with three large buttons. Other votes are hidden, so that they do not
 * influence the member.
 */
export function WeighArgument({ weigh: { post, answering } }: { weigh: ArgumentToWeigh }) {
  const { t } = useI18n()
  const said = post.mine?.agreement ?? null
  return (
    <>
      <article className={`weigh branch-${post.stance}`} aria-labelledby="weigh-by">
        <p className="weigh-answering">
          {post.parentId === null && t('votes.toQuestion')}
          {post.parentId !== null && answering === null && t('votes.toGone')}
          {answering && (
            <>
              {t('votes.toArgument', { name: answering.name })}{' '}
              <a href={links.post(answering.id)} lang={answering.lang}>
                {answering.text}
              </a>
            </>
          )}
        </p>
        <header className="post-head">
          <h3 id="weigh-by">
            <Stance stance={post.stance} /> <Byline author={post.author} />
          </h3>
          <a className="when" href={links.post(post.id)}>
            <RelativeTime at={post.createdAt} />
          </a>
        </header>
        <PostBody post={post} />
        {post.sources && <CitedSources threadId={post.threadId} sources={post.sources} />}
        {post.marks && <PostMarks marks={post.marks} />}
      </article>
      <form
        className="weigh-answers"
        method="post"
        action={links.vote(post.id)}
        aria-label={t('votes.agreement')}
      >
        <input type="hidden" name="to" value={links.weigh(post.threadId, { last: post.id })} />
        {voteButtons.agreement.map(({ name, value }) => (
          <button
            key={name}
            className={`button quiet weigh-answer mark mark-${name}`}
            name="agreement"
            value={name}
            data-key={keys[name]}
            aria-keyshortcuts={keys[name]}
            aria-pressed={said === null ? undefined : said === value}
          >
            {t(`votes.${name}`)} <kbd aria-hidden="true">{keys[name]}</kbd>
          </button>
        ))}
        {said !== null && (
          <button className="plain" name="agreement" value="none">
            {t('votes.takeBack')}
          </button>
        )}
      </form>
      <p className="row">
        <a href={links.weigh(post.threadId, { stop: 'yes' })}>{t('votes.stop')}</a>
      </p>
      <p className="hint">{t('votes.secret')}</p>
    </>
  )
}
