import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { reading } from '~/http/reading.server'
import { tellingOf } from '~/http/telling.server'
import { howItCountsIn } from '~/i18n/papers.server'
import { useWords } from '~/i18n/Words'
import { wordsOf } from '~/i18n/words.server'
import { links } from '~/links'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'
import { Words } from '~/ui/posts/PostWords'
import { previewMeta } from '~/ui/previews/card'
import { plainPreview } from '~/ui/previews/plainPreview'

export const loader = reading(async (asked) => {
  asked.load.madeOf.add('lists')
  const { locale } = asked
  const t = wordsOf(locale)
  const title = t('opinions.howItCounts')
  const preview = asked.viewer
    ? null
    : plainPreview(tellingOf(asked), links.howItCounts(), {
        kind: 'article',
        title,
        description: t('opinions.howItCountsTold'),
      })
  return { html: howItCountsIn(locale), locale, title, preview }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data?.title ?? ''),
  ...previewMeta(data?.preview),
]

export default function HowItCounts() {
  const { html, locale } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <Page className="reading">
      <h1>{t('opinions.howItCounts')}</h1>
      <Words post={{ standing: 'stands', lang: locale, html, removedReason: null }} />
    </Page>
  )
}
