import type { MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { endSession } from '~/domain/identity/endSession.server'
import { NothingInput } from '~/domain/input.server'
import { entering } from '~/http/acting.server'
import { reading } from '~/http/reading.server'
import { dropSession } from '~/http/sessionCookie.server'
import { useWords } from '~/i18n/Words'
import { wordsOf } from '~/i18n/words.server'
import { links } from '~/links'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'

export const loader = reading(async ({ locale, viewer }) => ({
  name: viewer?.name ?? null,
  title: wordsOf(locale)('identity.signOutTitle'),
}))

export const action = entering(NothingInput, async (asked) => {
  const { viewer, sessionId } = asked
  if (viewer && sessionId) await endSession({ ...asked, viewer }, { id: sessionId })
  dropSession(asked.load)
  return links.front()
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function SignOut() {
  const { t } = useWords()
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
