import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Refusal } from '~/domain/refusal'
import { MergeInput } from '~/domain/threads/input.server'
import { mergeThread } from '~/domain/threads/merge.server'
import { readForMerging } from '~/domain/threads/readForMerging.server'
import { ownTitle, questionIn } from '~/domain/threads/thread'
import { leadOnToThread } from '~/http/leadOn.server'
import { moderatorActing, moderatorFormReading } from '~/http/moderating.server'
import { idFrom } from '~/http/reading.server'
import { targetIn } from '~/http/target.server'
import { useWords } from '~/i18n/Words'
import { wordsOf } from '~/i18n/words.server'
import { links } from '~/links'
import { TargetForm } from '~/ui/moderation/TargetForm'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'

export const loader = moderatorFormReading(async (asked) => {
  await leadOnToThread(asked, idFrom(asked.params.threadId))
  const thread = await readForMerging(asked, idFrom(asked.params.threadId))
  const back = links.thread({ id: thread.id, title: ownTitle(thread) })
  return {
    thread,
    question: questionIn(asked.locale, thread),
    back,
    title: wordsOf(asked.locale)('threads.mergeTitle'),
  }
})

export const action = moderatorActing(MergeInput, async (context, { to }) => {
  const named = targetIn(context, to)
  if (named === null || !('thread' in named))
    throw new Refusal('invalid', 'threads.mergeTargetUnreadable')
  const other = await mergeThread(context, {
    threadId: idFrom(context.params.threadId),
    into: named.thread,
  })
  return links.thread({ id: other.id, title: ownTitle(other) })
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function Merge() {
  const { thread, question, back, title } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <Page className="narrow">
      <h1>{title}</h1>
      <blockquote className="confirmed">
        <p className="words" lang={question.lang}>
          {question.title}
        </p>
      </blockquote>
      <p>
        {thread.postCount > 0 && t('threads.mergeWith', { count: thread.postCount })}{' '}
        {t('threads.mergeLeaves')}
      </p>
      <TargetForm
        label={t('threads.mergeTo')}
        hint={t('threads.mergeHint')}
        send={t('threads.mergeNow')}
        trouble={useActionData<typeof action>()?.trouble}
        back={back}
      />
    </Page>
  )
}
