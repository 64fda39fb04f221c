import { useState, type MouseEvent } from 'react'
import { isStaff } from '~/domain/context'
import type { AnsweredPost, PostView } from '~/domain/posts/post'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { FieldIds } from '~/ui/kit/FieldIds'
import { useThreadPage } from '~/ui/threads/pageContext'
import { ReplyForm } from './ReplyForm'

type Props = { post: PostView; answering: AnsweredPost | null }

/**
 * Renders the actions for a post: reply, share, and a menu with the others. `answering` is its
 * parent, null for the question.
 */
export function PostActions({ post, answering }: Props) {
  const { t, locale } = useI18n()
  const { open, viewer } = useThreadPage()
  const [key, setKey] = useState<string | null>(null)
  const answerHere = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || viewer === null) return
    event.preventDefault()
    setKey((shown) => (shown === null ? crypto.randomUUID() : null))
  }
  return (
    <>
      <div className="acts">
        {open && post.standing === 'stands' && (
          <a
            className="act act-reply"
            rel="nofollow"
            href={links.reply(post.id)}
            onClick={answerHere}
            aria-expanded={viewer ? key !== null : undefined}
          >
            {t('posts.reply')}
          </a>
        )}
        <a className="act" href={links.post(post.id)} data-share>
          {t('posts.share')}
        </a>
        {viewer ? (
          <Rarer post={post} answering={answering} />
        ) : (
          post.standing === 'stands' && (
            <a className="act" rel="nofollow" href={links.signIn(links.post(post.id))}>
              {t('votes.signInToVote')}
            </a>
          )
        )}
      </div>
      {key !== null && (
        <FieldIds value={`p${post.id}-`}>
          <ReplyForm
            action={links.reply(post.id)}
            sendKey={key}
            lang={locale}
            draft={`reply-${post.id}`}
            eager
            onCancel={() => setKey(null)}
          />
        </FieldIds>
      )}
    </>
  )
}

function Rarer({ post, answering }: Props) {
  const { t } = useI18n()
  const { open, viewer, to } = useThreadPage()
  const staff = isStaff(viewer)
  const stands = post.standing === 'stands'
  const asked = answering?.own && answering.stance === 'asks' && answering.standing === 'stands'
  return (
    <details className="menu">
      <summary aria-label={t('posts.more')} title={t('posts.more')}>
        ⋯
      </summary>
      <ul>
        <li>
          <a href={links.post(post.id)}>{t('posts.permalink')}</a>
        </li>
        {stands && open && (
          <li>
            <a href={links.reply(post.id, { quote: 'yes' })}>{t('posts.quoteReply')}</a>
          </li>
        )}
        {stands && asked && (
          <li>
            <form
              method="post"
              action={post.accepted ? links.unacceptAnswer(post.id) : links.acceptAnswer(post.id)}
            >
              <button className="plain">
                {t(post.accepted ? 'arguments.unaccept' : 'arguments.accept')}
              </button>
            </form>
          </li>
        )}
        {stands && open && post.own && (
          <li>
            <a href={links.editPost(post.id)}>{t('posts.edit')}</a>
          </li>
        )}
        {stands && post.own && (
          <li>
            <a href={links.withdrawPost(post.id)}>{t('posts.withdraw')}</a>
          </li>
        )}
        {stands && open && !post.own && (
          <li>
            <a href={links.markPost(post.id)}>{t('marks.set')}</a>
          </li>
        )}
        {stands && staff && (
          <li>
            <a href={`${links.tagPost(post.id)}?to=${encodeURIComponent(to(post.id))}`}>
              {t('posts.tag')}
            </a>
          </li>
        )}
        {stands && (staff || post.own) && (
          <li>
            <a href={links.placePost(post.id)}>{t('placements.place')}</a>
          </li>
        )}
        {staff && (
          <li>
            <a href={links.movePost(post.id)}>{t('posts.move')}</a>
          </li>
        )}
        {stands && staff && (
          <li>
            <a href={links.removePost(post.id)}>{t('posts.remove')}</a>
          </li>
        )}
        {post.standing === 'removed' && staff && (
          <li>
            <form method="post" action={links.restorePost(post.id)}>
              <button className="plain">{t('posts.restore')}</button>
            </form>
          </li>
        )}
      </ul>
    </details>
  )
}
