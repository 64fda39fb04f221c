import type { MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { endSession } from '~/domain/identity/endSession.server'
import { NothingInput } from '~/domain/input.server'
import { publicAction } from '~/http/actions.server'
import { pageLoader } from '~/http/pageLoader.server'
import { dropSession } from '~/http/sessionCookie.server'
import { useI18n } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'

export const loader = pageLoader(async ({ locale, viewer }) => ({
  name: viewer?.name ?? null,
  title: translationOf(locale)('identity.signOutTitle'),
}))

export const action = publicAction(NothingInput, async (asked) => {
  const { viewer, sessionId } = asked
  if (viewer && sessionId) await endSession({ ...asked, viewer }, { id: sessionId })
  dropSession(asked.loadContext)
  return links.front()
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function SignOut() {
  const { t } = useI18n()
  const { name, title } = useLoaderData<typeof loader>()
  return (
    <Page className="narrow">
      <h1>{title}</h1>
      <p className="lead">
        {name === null ? t('identity.signedOut') : t('identity.signOutLead', { name })}
      </p>
      {name === null ? (
        <p>
          <Link to={links.signIn()}>{t('site.signIn')}</Link>
        </p>
      ) : (
        <Form method="post" action={links.signOut()} reloadDocument>
          <button className="button">{t('site.signOut')}</button>
        </Form>
      )}
    </Page>
  )
}
