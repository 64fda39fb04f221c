import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { readArticle } from '~/domain/articles/readArticle.server'
import { pageLoader } from '~/http/pageLoader.server'
import { previewContext } from '~/http/previewContext.server'
import { formatDay } from '~/i18n/dates'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { ArticleDebates } from '~/ui/articles/ArticleDebates'
import { ArticleText, ArticleSegments } from '~/ui/articles/ArticleText'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'
import { previewMeta } from '~/ui/previews/card'
import { articlePreview } from '~/ui/previews/plainPreview'

export const loader = pageLoader(async (context) => {
  context.loadContext.madeOf.add('lists')
  const article = await readArticle(context, context.params.slug ?? '', context.locale)
  const title = article.setting.title.words
  const preview = context.viewer
    ? null
    : articlePreview(previewContext(context), { ...article, title })
  return { article, title, preview }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data?.title ?? ''),
  ...previewMeta(data?.preview),
]

export default function Article() {
  const { article } = useLoaderData<typeof loader>()
  const { t, locale } = useI18n()
  const debates = new Map(
    [...article.debates, ...article.merged].map((debate) => [debate.id, debate]),
  )
  return (
    <Page className="reading">
      <article className="article" lang={article.lang}>
        <header>
          <p className="kicker" lang={locale}>
            {t('articles.kicker')}
          </p>
          <h1>
            <ArticleSegments pieces={[article.setting.title]} debates={debates} />
          </h1>
          <p className="meta" lang={locale}>
            <time dateTime={article.createdAt.toISOString()}>
              {t('articles.addedOn', { day: formatDay(locale, article.createdAt) })}
            </time>
            <Link to={links.articleOverview(article.slug)}>{t('overview.ofArticle')}</Link>
            {article.otherLang && article.otherLang !== locale && (
              <Link
                to={`${links.article(article.slug)}?lang=${article.otherLang}`}
                hrefLang={article.otherLang}
              >
                {t('articles.inOtherLanguage')}
              </Link>
            )}
          </p>
        </header>
        <ArticleText setting={article.setting} debates={debates} />
      </article>
      <ArticleDebates debates={article.debates} />
    </Page>
  )
}
