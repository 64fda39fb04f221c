import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { readHistory } from '~/domain/posts/readHistory.server'
import { idFrom, pageFrom, reading } from '~/http/reading.server'
import { useWords } from '~/i18n/Words'
import { wordsOf } from '~/i18n/words.server'
import { links } from '~/links'
import { NowProvider } from '~/ui/page/Moment'
import { Page } from '~/ui/page/Page'
import { Pager } from '~/ui/page/Pager'
import { pageTitle } from '~/ui/page/title'
import { RevisionItem } from '~/ui/posts/RevisionItem'

export const loader = reading(async (asked) => {
  const postId = idFrom(asked.params.postId)
  const page = pageFrom(asked.url.searchParams)
  const { threadId, ...history } = await readHistory(asked, postId, page)
  asked.load.madeOf.add(`thread-${threadId}`)
  return {
    ...history,
    page,
    postId,
    now: asked.now,
    title: wordsOf(asked.locale)('posts.historyTitle', { name: history.author }),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function History() {
  const { revisions, page, more, postId, now, title } = useLoaderData<typeof loader>()
  const { t } = useWords()
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
