import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { readHistory } from '~/domain/posts/readHistory.server'
import { idFrom, pageFrom, pageLoader } from '~/http/pageLoader.server'
import { useI18n } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { NowProvider } from '~/ui/page/RelativeTime'
import { Page } from '~/ui/page/Page'
import { Pager } from '~/ui/page/Pager'
import { pageTitle } from '~/ui/page/title'
import { RevisionItem } from '~/ui/posts/RevisionItem'

export const loader = pageLoader(async (context) => {
  const postId = idFrom(context.params.postId)
  const page = pageFrom(context.url.searchParams)
  const { threadId, ...history } = await readHistory(context, postId, page)
  context.loadContext.madeOf.add(`thread-${threadId}`)
  return {
    ...history,
    page,
    postId,
    now: context.now,
    title: translationOf(context.locale)('posts.historyTitle', { name: history.author }),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function History() {
  const { revisions, page, more, postId, now, title } = useLoaderData<typeof loader>()
  const { t } = useI18n()
  return (
    <Page className="reading">
      <NowProvider value={now}>
        <h1>{title}</h1>
        <p className="hint">
          {t('posts.historyHint')} <Link to={links.post(postId)}>{t('posts.readInContext')}</Link>
        </p>
        <ol className="revisions" reversed>
          {revisions.map((revision) => (
            <RevisionItem key={revision.number} revision={revision} />
          ))}
        </ol>
        <Pager page={page} more={more} to={(other) => links.postHistory(postId, { page: other })} />
      </NowProvider>
    </Page>
  )
}
