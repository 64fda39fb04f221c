import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { SignInInput } from '~/domain/identity/input.server'
import { signIn } from '~/domain/identity/signIn.server'
import { publicAction } from '~/http/actions.server'
import { deviceOfRequest, pathAfterSignIn, throttleSignIn } from '~/http/signInThrottle.server'
import { pageLoader } from '~/http/pageLoader.server'
import { keepSession } from '~/http/sessionCookie.server'
import { useI18n } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { EntryField } from '~/ui/identity/EntryField'
import { submittedValue } from '~/ui/identity/fieldProblem'
import { ErrorSummary } from '~/ui/kit/ErrorSummary'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'

export const loader = pageLoader(async ({ locale, url, viewer }) => {
  const to = pathAfterSignIn(url.searchParams.get('to'))
  if (viewer) throw redirect(to)
  return { to, title: translationOf(locale)('identity.signInTitle') }
})

export const action = publicAction(SignInInput, async (asked, { to, ...given }) => {
  await throttleSignIn(asked, given.email)
  keepSession(asked.loadContext, await signIn(asked, { ...given, browser: deviceOfRequest(asked) }))
  return pathAfterSignIn(to)
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function SignIn() {
  const { t } = useI18n()
  const { to: asked, title } = useLoaderData<typeof loader>()
  const trouble = useActionData<typeof action>()?.trouble
  const to = submittedValue(trouble, 'to') ?? asked
  return (
    <Page className="narrow">
      <h1>{title}</h1>
      <ErrorSummary trouble={trouble} />
      <Form method="post" action={links.signIn()} reloadDocument className="stack">
        <input type="hidden" name="to" value={to} />
        <EntryField
          name="email"
          type="email"
          label={t('identity.email')}
          autoComplete="username"
          trouble={trouble}
        />
        <EntryField
          name="password"
          type="password"
          label={t('identity.password')}
          autoComplete="current-password"
          trouble={trouble}
        />
        <div className="row">
          <button className="button">{t('site.signIn')}</button>
        </div>
      </Form>
      <p className="otherwise">
        {t('identity.noAccount')}{' '}
        <Link to={links.signUp(to === '/' ? null : to)}>{t('identity.signUp')}</Link>
      </p>
    </Page>
  )
}
