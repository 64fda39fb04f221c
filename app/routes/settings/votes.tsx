import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { parseCursor, formatCursor } from '~/domain/ranking/order'
import { readOwnBallots } from '~/domain/votes/readOwnBallots.server'
import { memberPageLoader } from '~/http/pageLoader.server'
import { useI18n } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { CursorPager } from '~/ui/page/CursorPager'
import { NowProvider } from '~/ui/page/RelativeTime'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'
import { OwnBallots } from '~/ui/votes/OwnBallots'

export const loader = memberPageLoader(async (context) => {
  const after = parseCursor(context.url.searchParams.get('after'))
  const { ballots, next } = await readOwnBallots(context, after)
  const pages = {
    here: links.ownVotes({ after: after && formatCursor(after) }),
    start: after && links.ownVotes(),
    next: next && links.ownVotes({ after: formatCursor(next) }),
  }
  return {
    ballots,
    pages,
    now: context.now,
    title: translationOf(context.locale)('votes.ownTitle'),
  }
})

export { revalidateUnlessVoted as shouldRevalidate } from '~/ui/votes/revalidateUnlessVoted'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function OwnVotes() {
  const { ballots, pages, now, title } = useLoaderData<typeof loader>()
  const { t } = useI18n()
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
      <CursorPager start={pages.start} next={pages.next} words={t('votes.older')} />
    </Page>
  )
}
