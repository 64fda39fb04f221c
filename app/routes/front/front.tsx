import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readFront } from '~/domain/threads/readFront.server'
import { pageLoader } from '~/http/pageLoader.server'
import { previewContext } from '~/http/previewContext.server'
import { useI18n } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { NowProvider } from '~/ui/page/RelativeTime'
import { Page } from '~/ui/page/Page'
import { previewMeta } from '~/ui/previews/card'
import { plainPreview } from '~/ui/previews/plainPreview'
import { FrontArticle } from '~/ui/threads/FrontArticle'
import { ThreadTeaser } from '~/ui/threads/ThreadTeaser'

export const loader = pageLoader(async (context) => {
  context.loadContext.madeOf.add('lists')
  const t = translationOf(context.locale)
  const title = t('front.title')
  const preview = context.viewer
    ? null
    : plainPreview(previewContext(context), links.front(), {
        title,
        description: t('previews.siteTold'),
      })
  return { ...(await readFront(context)), now: context.now, title, preview }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Standpunkt · ${data?.title ?? ''}` },
  ...previewMeta(data?.preview),
]

export default function Front() {
  const { pinned, articles, others, now } = useLoaderData<typeof loader>()
  const { t } = useI18n()
  return (
    <Page className="front">
      <NowProvider value={now}>
        <header className="front-head">
          <h1>{t('front.title')}</h1>
          <p className="lead">{t('front.lead')}</p>
        </header>
        {articles.length + others.length + pinned.length === 0 && (
          <p className="empty">{t('front.empty')}</p>
        )}
        {pinned.length > 0 && (
          <section className="front-section" aria-labelledby="pinned">
            <h2 id="pinned">{t('front.pinned')}</h2>
            <ol className="teasers">
              {pinned.map((thread) => (
                <ThreadTeaser key={thread.id} thread={thread} />
              ))}
            </ol>
          </section>
        )}
        {articles.map((article) => (
          <FrontArticle key={article.id} article={article} />
        ))}
        {others.length > 0 && (
          <section className="front-section" aria-labelledby="others">
            <h2 id="others">{t('front.others')}</h2>
            <ol className="teasers">
              {others.map((thread) => (
                <ThreadTeaser key={thread.id} thread={thread} />
              ))}
            </ol>
          </section>
        )}
      </NowProvider>
    </Page>
  )
}
