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

export const loader = pageLoader(async (asked) => {
  const head = await readHead(asked, idFrom(asked.params.threadId))
  asked.loadContext.madeOf.add(`thread-${head.id}`)
  await redirectMerged(asked, head, links.threadOverview)
  const [figures, lists] = await Promise.all([
    readFigures(asked, [head.id]),
    readLists(asked, [head.id]),
  ])
  const of = questionIn(asked.locale, head).title
  return {
    head,
    figures,
    lists,
    of,
    title: translationOf(asked.locale)('overview.titleOf', { of }),
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
