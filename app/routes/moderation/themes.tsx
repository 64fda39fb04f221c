import type { MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { createTheme } from '~/domain/themes/createTheme.server'
import { NewThemeInput } from '~/domain/themes/input.server'
import { readThemes } from '~/domain/themes/readThemes.server'
import { themesInOrder } from '~/domain/themes/theme'
import { moderatorAction, moderatorFormLoader } from '~/http/moderatorGuards.server'
import { useI18n } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { ErrorSummary } from '~/ui/kit/ErrorSummary'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'
import { ManagedThemes } from '~/ui/themes/ManagedThemes'
import { SlugField } from '~/ui/themes/SlugField'
import { ThemeFields } from '~/ui/themes/ThemeFields'

export const loader = moderatorFormLoader(async (context) => ({
  themes: themesInOrder(await readThemes(context), context.locale),
  title: translationOf(context.locale)('themes.manage'),
}))

export const action = moderatorAction(NewThemeInput, async (context, theme) => {
  await createTheme(context, theme)
  return links.manageThemes()
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function ManageThemes() {
  const { themes, title } = useLoaderData<typeof loader>()
  const { t } = useI18n()
  const trouble = useActionData<typeof action>()?.trouble
  return (
    <Page className="desk">
      <p className="kicker">
        <Link to={links.moderation()}>{t('moderation.backToDesk')}</Link>
      </p>
      <h1>{title}</h1>
      <p className="lead">{t('themes.manageLead')}</p>
      <ErrorSummary trouble={trouble} />
      {themes.length > 0 && <ManagedThemes themes={themes} />}
      <h2>{t('themes.new')}</h2>
      {/* A new key empties the fields for the next theme. */}
      <Form method="post" className="stack" key={themes.length}>
        <ThemeFields theme={null} trouble={trouble} />
        <SlugField trouble={trouble} />
        <p>
          <button className="button">{t('themes.create')}</button>
        </p>
      </Form>
    </Page>
  )
}
