import { redirect, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { SignInInput } from '~/domain/identity/input.server'
import { signIn } from '~/domain/identity/signIn.server'
import { entering } from '~/http/acting.server'
import { browserOf, pathInside, tryTheDoor } from '~/http/door.server'
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
  return { to, title: wordsOf(locale)('identity.signInTitle') }
})

export const action = entering(SignInInput, async (asked, { to, ...given }) => {
  await tryTheDoor(asked, given.email)
  keepSession(asked.load, await signIn(asked, { ...given, browser: browserOf(asked) }))
  return pathInside(to)
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function SignIn() {
  const { t } = useWords()
  const { to: asked, title } = useLoaderData<typeof loader>()
  const trouble = useActionData<typeof action>()?.trouble
  const to = typedInto(trouble, 'to') ?? asked
  return (
    <Page className="narrow">
      <h1>{title}</h1>
      <TroubleSummary trouble={trouble} />
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
