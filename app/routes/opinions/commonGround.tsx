import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readOpinions } from '~/domain/opinions/readOpinions.server'
import { ownTitle, questionIn } from '~/domain/threads/thread'
import { redirectMerged } from '~/http/redirectMerged.server'
import { idFrom, pageLoader } from '~/http/pageLoader.server'
import { previewContext } from '~/http/previewContext.server'
import { links } from '~/links'
import { CommonGround } from '~/ui/opinions/CommonGround'
import { HowItCounts } from '~/ui/opinions/HowItCounts'
import { OpinionsHead } from '~/ui/opinions/OpinionsHead'
import { NowProvider } from '~/ui/page/RelativeTime'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'
import { previewMeta } from '~/ui/previews/card'
import { opinionsPreview } from '~/ui/previews/opinionsPreview'

export const loader = pageLoader(async (context) => {
  const { head, ...opinions } = await readOpinions(context, idFrom(context.params.threadId))
  context.loadContext.madeOf.add(`thread-${head.id}`)
  await redirectMerged(context, head, links.commonGround)
  const told = opinionsPreview(previewContext(context), head, opinions)
  const debate = { id: head.id, title: ownTitle(head), question: questionIn(context.locale, head) }
  return {
    ...opinions,
    debate,
    title: told.card.title,
    preview: context.viewer ? null : told,
    signedIn: context.viewer !== null,
    now: context.now,
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data?.title ?? ''),
  ...previewMeta(data?.preview),
]

export default function Opinions() {
  const { found, voters, debate, signedIn, now } = useLoaderData<typeof loader>()
  return (
    <Page className="reading">
      <NowProvider value={now}>
        <OpinionsHead
          debate={debate}
          counted={found && { ...found.findings, at: found.lookedAt }}
          voters={voters}
          signedIn={signedIn}
        />
        {found && (
          <CommonGround
            findings={found.findings}
            quotes={found.quotes}
            own={found.place}
            signedIn={signedIn}
          />
        )}
        <HowItCounts />
      </NowProvider>
    </Page>
  )
}
