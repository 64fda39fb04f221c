import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { readDebatesOf } from '~/domain/overview/readDebatesOf.server'
import { readFigures } from '~/domain/overview/readFigures.server'
import { readLists } from '~/domain/overview/readLists.server'
import { pageLoader } from '~/http/pageLoader.server'
import { useI18n } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { Overview } from '~/ui/overview/Overview'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'

export const loader = pageLoader(async (context) => {
  context.loadContext.madeOf.add('lists')
  const article = await readDebatesOf(context, context.params.slug ?? '', context.locale)
  // Votes do not change lists, but they change strengths and common ground.
  for (const id of article.threadIds) context.loadContext.madeOf.add(`thread-${id}`)
  const [figures, lists] = await Promise.all([
    readFigures(context, article.threadIds),
    readLists(context, article.threadIds),
  ])
  return {
    article,
    figures,
    lists,
    title: translationOf(context.locale)('overview.titleOf', { of: article.title.words }),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function ArticleOverview() {
  const {
    article: { slug, title },
    figures,
    lists,
  } = useLoaderData<typeof loader>()
  const { t } = useI18n()
  return (
    <Page className="reading">
      <header className="thread-line">
        <p className="kicker">{t('articles.kicker')}</p>
        <h1 lang={title.lang}>
          <Link to={links.article(slug)}>{title.words}</Link>
        </h1>
      </header>
      <h2>{t('overview.ofArticle')}</h2>
      <Overview
        of={title.words}
        figures={figures}
        lists={lists}
        debates
        fileAt={(figure, format) => links.articleOverviewFile(slug, figure, format)}
      />
    </Page>
  )
}
