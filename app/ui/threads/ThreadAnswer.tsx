import { Link } from '@remix-run/react'
import type { Locale, Viewer } from '~/domain/context'
import { useWords } from '~/i18n/Words'
import { links } from '~/links'
import { ReplyForm } from '~/ui/posts/ReplyForm'

/** The form with which a thread's question is answered, or the way to signing in for it. */
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
  const { t } = useWords()
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
