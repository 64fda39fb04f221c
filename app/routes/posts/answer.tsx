import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ReplyInput } from '~/domain/posts/input.server'
import { replyRefused } from '~/domain/posts/policy'
import { reply } from '~/domain/posts/reply.server'
import { readHead } from '~/domain/threads/readHead.server'
import { ownTitle } from '~/domain/threads/thread'
import { acting } from '~/http/acting.server'
import { sentBefore } from '~/http/asking.server'
import { leadOn } from '~/http/leadOn.server'
import { idFrom, formReading } from '~/http/reading.server'
import { useWords } from '~/i18n/Words'
import { wordsOf } from '~/i18n/words.server'
import { links } from '~/links'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'
import { ReplyForm } from '~/ui/posts/ReplyForm'
import { ThreadLine } from '~/ui/threads/ThreadLine'

export const loader = formReading(async (asked) => {
  const asks = await readHead(asked, idFrom(asked.params.threadId))
  // A submitted text stays on this page, so that it can be sent to the other thread.
  if (!sentBefore(asked.load)) await leadOn(asked, asks, links.answerThread)
  const head = asks.mergedIntoId === null ? asks : await readHead(asked, asks.mergedIntoId)
  const title = wordsOf(asked.locale)('threads.yourArgument')
  return {
    head,
    refused: replyRefused(head, null),
    title,
    address: { id: head.id, title: ownTitle(head) },
    locale: asked.locale,
    sendKey: crypto.randomUUID(),
  }
})

export const action = acting(ReplyInput, async (context, input) => {
  const id = await reply(context, {
    ...input,
    parentId: null,
    threadId: idFrom(context.params.threadId),
  })
  return `${links.post(id)}#p${id}`
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function Answer() {
  const { t } = useWords()
  const { head, refused, title, address, locale, sendKey } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  return (
    <Page className="reading">
      <ThreadLine head={head} address={address} />
      <section className="answer" aria-labelledby="answer">
        <h2 id="answer">{title}</h2>
        {refused && !answered ? (
          <p className="notice">{t(refused)}</p>
        ) : (
          <ReplyForm
            action={links.answerThread(head.id)}
            sendKey={sendKey}
            lang={locale}
            draft={`thread-${head.id}`}
            eager
            answered={answered}
          />
        )}
      </section>
    </Page>
  )
}
