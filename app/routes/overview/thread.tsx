import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readFigures } from '~/domain/overview/readFigures.server'
import { readLists } from '~/domain/overview/readLists.server'
import { readHead } from '~/domain/threads/readHead.server'
import { ownTitle, questionIn } from '~/domain/threads/thread'
import { redirectMerged } from '~/http/redirectMerged.server'
import { idFrom, pageLoader } from '~/http/pageLoader.server'
import { useI18n } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { Overview } from '~/ui/overview/Overview'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'
import { ThreadLine } from '~/ui/threads/ThreadLine'

export const loader = pageLoader(async (context) => {
  const head = await readHead(context, idFrom(context.params.threadId))
  context.loadContext.madeOf.add(`thread-${head.id}`)
  await redirectMerged(context, head, links.threadOverview)
  const [figures, lists] = await Promise.all([
    readFigures(context, [head.id]),
    readLists(context, [head.id]),
  ])
  const of = questionIn(context.locale, head).title
  return {
    head,
    figures,
    lists,
    of,
    title: translationOf(context.locale)('overview.titleOf', { of }),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function ThreadOverview() {
  const { head, figures, lists, of } = useLoaderData<typeof loader>()
  const { t } = useI18n()
  return (
    <Page className="reading">
      <ThreadLine head={head} address={{ id: head.id, title: ownTitle(head) }} />
      <h2>{t('overview.ofDebate')}</h2>
      <Overview
        of={of}
        figures={figures}
        lists={lists}
        debates={false}
        fileAt={(figure, format) => links.threadOverviewFile(head.id, figure, format)}
      >
        {head.camps !== null && (
          <p className="meta">
            <a href={links.commonGround(head.id)}>{t('opinions.link', { count: head.camps })}</a>
          </p>
        )}
      </Overview>
    </Page>
  )
}
