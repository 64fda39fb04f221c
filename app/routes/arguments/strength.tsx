import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { readReasons } from '~/domain/arguments/readReasons.server'
import { idFrom, pageLoader } from '~/http/pageLoader.server'
import { useI18n } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { Reasons } from '~/ui/arguments/Reasons'
import { NowProvider } from '~/ui/page/RelativeTime'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'
import { PostExcerpt } from '~/ui/posts/PostExcerpt'

export const loader = pageLoader(async (context) => {
  const view = await readReasons(context, idFrom(context.params.postId))
  context.loadContext.madeOf.add(`thread-${view.threadId}`)
  return {
    ...view,
    now: context.now,
    title: translationOf(context.locale)('arguments.whyTitle', { name: view.post.author.name }),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function Strength() {
  const { post, reasons, now, title } = useLoaderData<typeof loader>()
  const { t } = useI18n()
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
