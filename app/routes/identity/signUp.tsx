import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { SignUpInput } from '~/domain/identity/input.server'
import { signUp } from '~/domain/identity/signUp.server'
import { publicAction } from '~/http/actions.server'
import {
  deviceOfRequest,
  pathAfterSignIn,
  throttleSignUp,
  throttleSignIn,
} from '~/http/signInThrottle.server'
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
  return { to, title: translationOf(locale)('identity.signUpTitle') }
})

export const action = publicAction(SignUpInput, async (asked, { to, ...wanted }) => {
  await throttleSignIn(asked, wanted.email)
  keepSession(
    asked.loadContext,
    await signUp(asked, {
      ...wanted,
      browser: deviceOfRequest(asked),
      permit: () => throttleSignUp(asked),
    }),
  )
  return pathAfterSignIn(to)
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function SignUp() {
  const { t } = useI18n()
  const { to: asked, title } = useLoaderData<typeof loader>()
  const trouble = useActionData<typeof action>()?.trouble
  const to = submittedValue(trouble, 'to') ?? asked
  const signIn = <Link to={links.signIn(to === '/' ? null : to)}>{t('site.signIn')}</Link>
  return (
    <Page className="narrow">
      <h1>{title}</h1>
      <p className="lead">{t('identity.signUpLead')}</p>
      <ErrorSummary trouble={trouble}>
        {trouble?.reason === 'identity.emailTaken' && <p>{signIn}</p>}
      </ErrorSummary>
      <Form method="post" action={links.signUp()} reloadDocument className="stack">
        <input type="hidden" name="to" value={to} />
        <EntryField
          name="name"
          label={t('identity.name')}
          hint={t('identity.nameHint')}
          autoComplete="nickname"
          trouble={trouble}
        />
        <EntryField
          name="email"
          type="email"
          label={t('identity.email')}
          hint={t('identity.emailHint')}
          autoComplete="email"
          trouble={trouble}
        />
        <EntryField
          name="password"
          type="password"
          label={t('identity.password')}
          hint={t('identity.passwordHint')}
          autoComplete="new-password"
          trouble={trouble}
        />
        <div className="row">
          <button className="button">{t('identity.signUp')}</button>
        </div>
      </Form>
      <p className="otherwise">
        {t('identity.haveAccount')} {signIn}
      </p>
    </Page>
  )
}
