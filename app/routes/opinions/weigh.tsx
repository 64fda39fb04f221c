import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { parseWeighingQuery } from '~/domain/opinions/input.server'
import { readWeighing } from '~/domain/opinions/readWeighing.server'
import { replyRefused } from '~/domain/posts/policy'
import { ownTitle } from '~/domain/threads/thread'
import { redirectMerged } from '~/http/redirectMerged.server'
import { idFrom, memberPageLoader } from '~/http/pageLoader.server'
import { useI18n } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { LastAnswer } from '~/ui/opinions/LastAnswer'
import { WeighArgument } from '~/ui/opinions/WeighArgument'
import { OwnPosition } from '~/ui/opinions/OwnPosition'
import { NowProvider } from '~/ui/page/RelativeTime'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'
import { ThreadLine } from '~/ui/threads/ThreadLine'

export const loader = memberPageLoader(async (context) => {
  const weighing = await readWeighing(
    context,
    idFrom(context.params.threadId),
    parseWeighingQuery(context.url.searchParams),
  )
  const { head } = weighing
  await redirectMerged(context, head, links.weigh)
  return {
    ...weighing,
    open: replyRefused(head, null) === null,
    now: context.now,
    title: translationOf(context.locale)('votes.weighTitle'),
    address: { id: head.id, title: ownTitle(head) },
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function Weigh() {
  const { t } = useI18n()
  const { head, weighed, total, last, weigh, stand, open, now, title, address } =
    useLoaderData<typeof loader>()
  return (
    <Page className="reading">
      <NowProvider value={now}>
        <ThreadLine head={head} address={address} />
        <h2>{title}</h2>
        {total > 0 && (
          <div className="weigh-progress">
            <progress max={total} value={weighed} aria-labelledby="weighed" />{' '}
            <span id="weighed">{t('votes.weighed', { n: weighed, count: total })}</span>
          </div>
        )}
        {last && <LastAnswer threadId={head.id} last={last} open={open} />}
        {weigh ? (
          <WeighArgument weigh={weigh} />
        ) : (
          <OwnPosition stand={stand} address={address} left={total - weighed} camps={head.camps} />
        )}
      </NowProvider>
    </Page>
  )
}
