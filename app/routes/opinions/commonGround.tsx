import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { fewestVoters } from '~/domain/opinions/opinion'
import { readOpinions } from '~/domain/opinions/readOpinions.server'
import { ownTitle, questionIn } from '~/domain/threads/thread'
import { leadOn } from '~/http/leadOn.server'
import { idFrom, reading } from '~/http/reading.server'
import { tellingOf } from '~/http/telling.server'
import { useWords } from '~/i18n/Words'
import { links } from '~/links'
import { CommonGround } from '~/ui/opinions/CommonGround'
import { HowItCounts } from '~/ui/opinions/HowItCounts'
import { Moment, NowProvider } from '~/ui/page/Moment'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'
import { previewMeta } from '~/ui/previews/card'
import { opinionsPreview } from '~/ui/previews/opinionsPreview'

export const loader = reading(async (asked) => {
  const { head, ...opinions } = await readOpinions(asked, idFrom(asked.params.threadId))
  asked.load.madeOf.add(`thread-${head.id}`)
  await leadOn(asked, head, links.commonGround)
  const told = opinionsPreview(tellingOf(asked), head, opinions)
  const debate = { id: head.id, title: ownTitle(head), question: questionIn(asked.locale, head) }
  return { ...opinions, debate, title: told.card.title, preview: asked.viewer ? null : told, signedIn: asked.viewer !== null, now: asked.now }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [...pageTitle(data?.title ?? ''), ...previewMeta(data?.preview)]

export default function Opinions() {
  const { found, voters, debate, signedIn, now } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <Page className="reading">
      <NowProvider value={now}>
        <header className="opinions-head">
          <p className="kicker">{t('threads.inDebate')} <Link to={links.thread(debate)} lang={debate.question.lang}>{debate.question.title}</Link></p>
          <h1>{t('opinions.title')}</h1>
          {found ? (
            <p className="meta">
              <span>{t('opinions.participants', { count: found.findings.participants })}</span>
              <span>{t('opinions.statements', { count: found.findings.statements })}</span>
              <span>{t('opinions.counted')} <Moment at={found.lookedAt} /></span>
            </p>
          ) : (
            <p className="lead">{voters < fewestVoters ? t('opinions.notYet', { count: voters, least: fewestVoters }) : t('opinions.soon')}</p>
          )}
          {signedIn && <p className="meta"><Link to={links.weigh(debate.id)}>{t('votes.weighTitle')}</Link></p>}
        </header>
        {found && <CommonGround findings={found.findings} quotes={found.quotes} own={found.place} signedIn={signedIn} />}
        <HowItCounts />
      </NowProvider>
    </Page>
  )
}
