import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { readHistory } from '~/domain/posts/readHistory.server'
import { idFrom, reading } from '~/http/reading.server'
import { useWords } from '~/i18n/Words'
import { wordsOf } from '~/i18n/words.server'
import { links } from '~/links'
import { NowProvider } from '~/ui/page/Moment'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'
import { RevisionItem } from '~/ui/posts/RevisionItem'

export const loader = reading(async (asked) => {
  const postId = idFrom(asked.params.postId)
  const history = await readHistory(asked, postId)
  return { ...history, postId, now: asked.now, title: wordsOf(asked.locale)('posts.historyTitle', { name: history.author }) }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function History() {
  const { revisions, postId, now, title } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <Page className="reading">
      <NowProvider value={now}>
        <h1>{title}</h1>
        <p className="hint">{t('posts.historyHint')} <Link to={links.post(postId)}>{t('posts.readInContext')}</Link></p>
        <ol className="revisions" reversed>
          {revisions.map((revision) => (
            <RevisionItem key={revision.number} revision={revision} />
          ))}
        </ol>
      </NowProvider>
    </Page>
  )
}
