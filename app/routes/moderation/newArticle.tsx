import type { MetaFunction } from '@remix-run/node'
import { moderatorPageLoader } from '~/http/moderatorGuards.server'
import { translationOf } from '~/i18n/translations.server'
import { ArticleForm } from '~/ui/articles/ArticleForm'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'

export const loader = moderatorPageLoader(async ({ locale }) => ({
  title: translationOf(locale)('articles.newTitle'),
}))

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function NewArticle() {
  return (
    <Page className="reading">
      <ArticleForm trouble={undefined} />
    </Page>
  )
}
