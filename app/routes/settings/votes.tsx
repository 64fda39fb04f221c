import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { placeRead, placeWritten } from '~/domain/ranking/order'
import { readOwnBallots } from '~/domain/votes/readOwnBallots.server'
import { memberReading } from '~/http/reading.server'
import { useWords } from '~/i18n/Words'
import { wordsOf } from '~/i18n/words.server'
import { links } from '~/links'
import { Further } from '~/ui/page/Further'
import { NowProvider } from '~/ui/page/Moment'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'
import { OwnBallots } from '~/ui/votes/OwnBallots'

export const loader = memberReading(async (asked) => {
  const after = placeRead(asked.url.searchParams.get('after'))
  const { ballots, next } = await readOwnBallots(asked, after)
  const pages = {
    here: links.ownVotes({ after: after && placeWritten(after) }),
    start: after && links.ownVotes(),
    next: next && links.ownVotes({ after: placeWritten(next) }),
  }
  return { ballots, pages, now: asked.now, title: wordsOf(asked.locale)('votes.ownTitle') }
})

export { unlessVoted as shouldRevalidate } from '~/ui/votes/rereading'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function OwnVotes() {
  const { ballots, pages, now, title } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <Page className="reading">
      <h1>{title}</h1>
      <p className="lead">{t('votes.ownLead')}</p>
      {ballots.length === 0 && (
        <p className="empty">{t(pages.start === null ? 'votes.ownNone' : 'votes.ownNoMore')}</p>
      )}
      <NowProvider value={now}>
        <OwnBallots ballots={ballots} here={pages.here} />
      </NowProvider>
      <Further start={pages.start} next={pages.next} words={t('votes.older')} />
    </Page>
  )
}
