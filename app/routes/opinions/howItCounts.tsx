import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageLoader } from '~/http/pageLoader.server'
import { previewContext } from '~/http/previewContext.server'
import { howItCountsPage } from '~/i18n/markdownPages.server'
import { useI18n } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'
import { PostBody } from '~/ui/posts/PostBody'
import { previewMeta } from '~/ui/previews/card'
import { plainPreview } from '~/ui/previews/plainPreview'

export const loader = pageLoader(async (context) => {
  context.loadContext.madeOf.add('lists')
  const { locale } = context
  const t = translationOf(locale)
  const title = t('opinions.howItCounts')
  const preview = context.viewer
    ? null
    : plainPreview(previewContext(context), links.howItCounts(), {
        kind: 'article',
        title,
        description: t('opinions.howItCountsTold'),
      })
  return { html: howItCountsPage(locale), locale, title, preview }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data?.title ?? ''),
  ...previewMeta(data?.preview),
]

export default function HowItCounts() {
  const { html, locale } = useLoaderData<typeof loader>()
  const { t } = useI18n()
  return (
    <Page className="reading">
      <h1>{t('opinions.howItCounts')}</h1>
      <PostBody post={{ standing: 'stands', lang: locale, html, removedReason: null }} />
    </Page>
  )
}
