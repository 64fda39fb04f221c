import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Refusal } from '~/domain/refusal'
import { MergeInput } from '~/domain/threads/input.server'
import { mergeThread } from '~/domain/threads/merge.server'
import { readForMerging } from '~/domain/threads/readForMerging.server'
import { ownTitle, questionIn } from '~/domain/threads/thread'
import { redirectToMergeTarget } from '~/http/redirectMerged.server'
import { moderatorAction, moderatorFormLoader } from '~/http/moderatorGuards.server'
import { idFrom } from '~/http/pageLoader.server'
import { findTarget } from '~/http/target.server'
import { useI18n } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { TargetForm } from '~/ui/moderation/TargetForm'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'

export const loader = moderatorFormLoader(async (context) => {
  await redirectToMergeTarget(context, idFrom(context.params.threadId))
  const thread = await readForMerging(context, idFrom(context.params.threadId))
  const back = links.thread({ id: thread.id, title: ownTitle(thread) })
  return {
    thread,
    question: questionIn(context.locale, thread),
    back,
    title: translationOf(context.locale)('threads.mergeTitle'),
  }
})

export const action = moderatorAction(MergeInput, async (context, { to }) => {
  const named = findTarget(context, to)
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
  const { t } = useI18n()
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
