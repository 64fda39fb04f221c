import type { MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { readSessions } from '~/domain/identity/readSessions.server'
import { memberPageLoader } from '~/http/pageLoader.server'
import { useI18n } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { SessionItem } from '~/ui/identity/SessionItem'
import { NowProvider } from '~/ui/page/RelativeTime'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'

export const loader = memberPageLoader(async (context) => ({
  sessions: await readSessions(context, context),
  passwordChanged: context.url.searchParams.get('changed') === 'password',
  now: context.now,
  title: translationOf(context.locale)('identity.sessionsTitle'),
}))

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function Sessions() {
  const { t } = useI18n()
  const { sessions, passwordChanged, now, title } = useLoaderData<typeof loader>()
  return (
    <Page className="narrow">
      <h1>{title}</h1>
      {passwordChanged && (
        <p className="notice" role="status">
          {t('identity.passwordChanged')}
        </p>
      )}
      <p className="lead">{t('identity.sessionsLead')}</p>
      <NowProvider value={now}>
        <ul className="sessions">
          {sessions.map((session) => (
            <SessionItem key={session.id} session={session} />
          ))}
        </ul>
      </NowProvider>
      {sessions.length > 1 ? (
        <Form method="post" action={links.endOtherSessions()} reloadDocument>
          <button className="button">{t('identity.endOthers')}</button>
        </Form>
      ) : (
        <p className="hint">{t('identity.onlyThisDevice')}</p>
      )}
      <p className="otherwise">
        <Link to={links.settings()}>{t('identity.toSettings')}</Link>
      </p>
    </Page>
  )
}
