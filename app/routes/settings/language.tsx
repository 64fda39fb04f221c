import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { LanguageInput } from '~/domain/identity/input.server'
import { entering } from '~/http/acting.server'
import { keptLocale, withoutLocale } from '~/http/localeCookie.server'
import { reading } from '~/http/reading.server'
import { safePath } from '~/http/safeRedirect'
import { useWords } from '~/i18n/Words'
import { wordsOf } from '~/i18n/words.server'
import { LanguageForm } from '~/ui/identity/LanguageForm'
import { TroubleSummary } from '~/ui/kit/TroubleSummary'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'

export const loader = reading(async ({ locale, url }) => ({
  to: safePath(url.searchParams.get('to')),
  title: wordsOf(locale)('identity.languageTitle'),
}))

export const action = entering(LanguageInput, async ({ load }, { lang, to }) => {
  load.cookies.push(keptLocale(lang))
  return withoutLocale(safePath(to))
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function Language() {
  const { t } = useWords()
  const { to, title } = useLoaderData<typeof loader>()
  const trouble = useActionData<typeof action>()?.trouble
  return (
    <Page className="narrow">
      <h1>{title}</h1>
      <p className="lead">{t('identity.languageLead')}</p>
      <TroubleSummary trouble={trouble} />
      <LanguageForm to={to} />
    </Page>
  )
}
