import type { MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { changeTheme } from '~/domain/themes/changeTheme.server'
import { ThemeInput } from '~/domain/themes/input.server'
import { readTheme } from '~/domain/themes/readTheme.server'
import { themeName } from '~/domain/themes/theme'
import { moderatorAction, moderatorFormLoader } from '~/http/moderatorGuards.server'
import { useI18n } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { ErrorSummary } from '~/ui/kit/ErrorSummary'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'
import { ThemeFields } from '~/ui/themes/ThemeFields'

export const loader = moderatorFormLoader(async (context) => {
  const theme = await readTheme(context, context.params.slug ?? '')
  return {
    theme,
    title: translationOf(context.locale)('themes.editNamed', {
      name: themeName(theme, context.locale),
    }),
  }
})

export const action = moderatorAction(ThemeInput, async (context, words) => {
  const theme = await readTheme(context, context.params.slug ?? '')
  await changeTheme(context, { themeId: theme.id, ...words })
  return links.manageThemes()
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function ManageTheme() {
  const { theme, title } = useLoaderData<typeof loader>()
  const { t } = useI18n()
  const trouble = useActionData<typeof action>()?.trouble
  return (
    <Page className="desk">
      <h1>{title}</h1>
      <ErrorSummary trouble={trouble} />
      <Form method="post" className="stack">
        <ThemeFields theme={theme} trouble={trouble} />
        <p className="hint">{t('themes.slugStays', { address: links.theme(theme.slug) })}</p>
        <p className="row">
          <button className="button">{t('themes.saveChanges')}</button>
          <Link to={links.manageThemes()}>{t('themes.cancel')}</Link>
        </p>
      </Form>
    </Page>
  )
}
