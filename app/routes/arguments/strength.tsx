import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { readReasons } from '~/domain/arguments/readReasons.server'
import { idFrom, reading } from '~/http/reading.server'
import { useWords } from '~/i18n/Words'
import { wordsOf } from '~/i18n/words.server'
import { links } from '~/links'
import { Reasons } from '~/ui/arguments/Reasons'
import { NowProvider } from '~/ui/page/Moment'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'
import { PostExcerpt } from '~/ui/posts/PostExcerpt'

export const loader = reading(async (asked) => {
  const view = await readReasons(asked, idFrom(asked.params.postId))
  asked.load.madeOf.add(`thread-${view.threadId}`)
  return {
    ...view,
    now: asked.now,
    title: wordsOf(asked.locale)('arguments.whyTitle', { name: view.post.author.name }),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function Strength() {
  const { post, reasons, now, title } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <Page className="reading">
      <NowProvider value={now}>
        <h1>{title}</h1>
        <PostExcerpt post={post} />
        <Reasons postId={post.id} reasons={reasons} />
        <p className="alone">
          <Link to={links.post(post.id)}>{t('posts.readInContext')}</Link>
        </p>
      </NowProvider>
    </Page>
  )
}
