import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { SignUpInput } from '~/domain/identity/input.server'
import { signUp } from '~/domain/identity/signUp.server'
import { entering } from '~/http/acting.server'
import { browserOf, pathInside, permitSignUp, tryTheDoor } from '~/http/door.server'
import { reading } from '~/http/reading.server'
import { keepSession } from '~/http/sessionCookie.server'
import { useWords } from '~/i18n/Words'
import { wordsOf } from '~/i18n/words.server'
import { links } from '~/links'
import { EntryField } from '~/ui/identity/EntryField'
import { typedInto } from '~/ui/identity/troubleAt'
import { TroubleSummary } from '~/ui/kit/TroubleSummary'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'

export const loader = reading(async ({ locale, url, viewer }) => {
  const to = pathInside(url.searchParams.get('to'))
  if (viewer) throw redirect(to)
  return { to, title: wordsOf(locale)('identity.signUpTitle') }
})

export const action = entering(SignUpInput, async (asked, { to, ...wanted }) => {
  await tryTheDoor(asked, wanted.email)
  keepSession(
    asked.load,
    await signUp(asked, {
      ...wanted,
      browser: browserOf(asked),
      permit: () => permitSignUp(asked),
    }),
  )
  return pathInside(to)
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function SignUp() {
  const { t } = useWords()
  const { to: asked, title } = useLoaderData<typeof loader>()
  const trouble = useActionData<typeof action>()?.trouble
  const to = typedInto(trouble, 'to') ?? asked
  const signIn = <Link to={links.signIn(to === '/' ? null : to)}>{t('site.signIn')}</Link>
  return (
    <Page className="narrow">
      <h1>{title}</h1>
      <p className="lead">{t('identity.signUpLead')}</p>
      <TroubleSummary trouble={trouble}>
        {trouble?.reason === 'identity.emailTaken' && <p>{signIn}</p>}
      </TroubleSummary>
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
