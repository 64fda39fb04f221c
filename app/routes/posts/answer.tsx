import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ReplyInput } from '~/domain/posts/input.server'
import { replyRefused } from '~/domain/posts/policy'
import { reply } from '~/domain/posts/reply.server'
import { readHead } from '~/domain/threads/readHead.server'
import { ownTitle } from '~/domain/threads/thread'
import { memberAction } from '~/http/actions.server'
import { submittedFormValues } from '~/http/requestContext.server'
import { redirectMerged } from '~/http/redirectMerged.server'
import { idFrom, formPageLoader } from '~/http/pageLoader.server'
import { useI18n } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'
import { ReplyForm } from '~/ui/posts/ReplyForm'
import { ThreadLine } from '~/ui/threads/ThreadLine'

export const loader = formPageLoader(async (context) => {
  const asks = await readHead(context, idFrom(context.params.threadId))
  // A submitted text stays on this page, so that it can be sent to the other thread.
  if (!submittedFormValues(context.loadContext))
    await redirectMerged(context, asks, links.answerThread)
  const head = asks.mergedIntoId === null ? asks : await readHead(context, asks.mergedIntoId)
  const title = translationOf(context.locale)('threads.yourArgument')
  return {
    head,
    refused: replyRefused(head, null),
    title,
    address: { id: head.id, title: ownTitle(head) },
    locale: context.locale,
    sendKey: crypto.randomUUID(),
  }
})

export const action = memberAction(ReplyInput, async (context, input) => {
  const id = await reply(context, {
    ...input,
    parentId: null,
    threadId: idFrom(context.params.threadId),
  })
  return `${links.post(id)}#p${id}`
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function Answer() {
  const { t } = useI18n()
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
