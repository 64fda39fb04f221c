import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { isStaff } from '~/domain/context'
import { readThemes } from '~/domain/themes/readThemes.server'
import { themesInOrder } from '~/domain/themes/theme'
import { pageLoader } from '~/http/pageLoader.server'
import { previewContext } from '~/http/previewContext.server'
import { useI18n } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'
import { previewMeta } from '~/ui/previews/card'
import { plainPreview } from '~/ui/previews/plainPreview'
import { ThemeList } from '~/ui/themes/ThemeList'

export const loader = pageLoader(async (context) => {
  context.loadContext.madeOf.add('lists')
  const t = translationOf(context.locale)
  const title = t('themes.title')
  const preview = context.viewer
    ? null
    : plainPreview(previewContext(context), links.themes(), {
        title,
        description: t('themes.lead'),
      })
  return {
    themes: themesInOrder(await readThemes(context), context.locale),
    staff: isStaff(context.viewer),
    title,
    preview,
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data?.title ?? ''),
  ...previewMeta(data?.preview),
]

export default function Themes() {
  const { themes, staff, title } = useLoaderData<typeof loader>()
  const { t } = useI18n()
  return (
    <Page className="reading">
      <h1>{title}</h1>
      <p className="lead">{t('themes.lead')}</p>
      {staff && (
        <p>
          <Link to={links.manageThemes()}>{t('themes.manage')}</Link>
        </p>
      )}
      {themes.length > 0 ? (
        <ThemeList themes={themes} />
      ) : (
        <p className="empty">{t('themes.none')}</p>
      )}
    </Page>
  )
}
