import type { MetaFunction } from '@remix-run/node'
import { moderatorReading } from '~/http/moderating.server'
import { wordsOf } from '~/i18n/words.server'
import { ArticleForm } from '~/ui/articles/ArticleForm'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'

export const loader = moderatorReading(async ({ locale }) => ({
  title: wordsOf(locale)('articles.newTitle'),
}))

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function NewArticle() {
  return (
    <Page className="reading">
      <ArticleForm trouble={undefined} />
    </Page>
  )
}
