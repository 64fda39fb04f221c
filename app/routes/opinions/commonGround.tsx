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

export const loader = pageLoader(async (asked) => {
  const { head, ...opinions } = await readOpinions(asked, idFrom(asked.params.threadId))
  asked.loadContext.madeOf.add(`thread-${head.id}`)
  await redirectMerged(asked, head, links.commonGround)
  const told = opinionsPreview(previewContext(asked), head, opinions)
  const debate = { id: head.id, title: ownTitle(head), question: questionIn(asked.locale, head) }
  return {
    ...opinions,
    debate,
    title: told.card.title,
    preview: asked.viewer ? null : told,
    signedIn: asked.viewer !== null,
    now: asked.now,
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
