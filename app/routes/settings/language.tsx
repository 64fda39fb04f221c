import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { LanguageInput } from '~/domain/identity/input.server'
import { publicAction } from '~/http/actions.server'
import { localeCookieHeader, withoutLocale } from '~/http/localeCookie.server'
import { pageLoader } from '~/http/pageLoader.server'
import { safePath } from '~/http/safeRedirect'
import { useI18n } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { LanguageForm } from '~/ui/identity/LanguageForm'
import { ErrorSummary } from '~/ui/kit/ErrorSummary'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'

export const loader = pageLoader(async ({ locale, url }) => ({
  to: safePath(url.searchParams.get('to')),
  title: translationOf(locale)('identity.languageTitle'),
}))

export const action = publicAction(LanguageInput, async ({ loadContext: load }, { lang, to }) => {
  load.cookies.push(localeCookieHeader(lang))
  return withoutLocale(safePath(to))
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function Language() {
  const { t } = useI18n()
  const { to, title } = useLoaderData<typeof loader>()
  const trouble = useActionData<typeof action>()?.trouble
  return (
    <Page className="narrow">
      <h1>{title}</h1>
      <p className="lead">{t('identity.languageLead')}</p>
      <ErrorSummary trouble={trouble} />
      <LanguageForm to={to} />
    </Page>
  )
}
