import { Link } from '@remix-run/react'
import type { Locale, Viewer } from '~/domain/context'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { ReplyForm } from '~/ui/posts/ReplyForm'

/** Renders the form for replying to a thread's question, or a link to sign in. */
export function ThreadAnswer({
  threadId,
  viewer,
  sendKey,
  lang,
}: {
  threadId: number
  viewer: Viewer | null
  sendKey: string
  lang: Locale
}) {
  const { t } = useI18n()
  return (
    <section className="answer" aria-labelledby="answer">
      <h2 id="answer">{t('threads.yourArgument')}</h2>
      {viewer ? (
        <ReplyForm
          action={links.answerThread(threadId)}
          sendKey={sendKey}
          lang={lang}
          draft={`thread-${threadId}`}
        />
      ) : (
        <p>
          <Link className="button" rel="nofollow" to={links.answerThread(threadId)}>
            {t('threads.signInToAnswer')}
          </Link>
        </p>
      )}
    </section>
  )
}
