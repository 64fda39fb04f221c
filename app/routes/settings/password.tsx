import type { MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { changePassword } from '~/domain/identity/changePassword.server'
import { PasswordInput } from '~/domain/identity/input.server'
import { readAccount } from '~/domain/identity/readAccount.server'
import { memberAction } from '~/http/actions.server'
import { throttlePasswordCheck } from '~/http/signInThrottle.server'
import { memberPageLoader } from '~/http/pageLoader.server'
import { useI18n } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { EntryField } from '~/ui/identity/EntryField'
import { ErrorSummary } from '~/ui/kit/ErrorSummary'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'

export const loader = memberPageLoader(async (context) => ({
  ...(await readAccount(context)),
  title: translationOf(context.locale)('identity.passwordTitle'),
}))

export const action = memberAction(
  PasswordInput,
  async (context, { currentPassword, newPassword }) => {
    await throttlePasswordCheck(context)
    await changePassword(context, {
      current: currentPassword,
      next: newPassword,
      sessionId: context.sessionId,
    })
    return `${links.sessions()}?changed=password`
  },
)

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function Password() {
  const { t } = useI18n()
  const { email, title } = useLoaderData<typeof loader>()
  const trouble = useActionData<typeof action>()?.trouble
  return (
    <Page className="narrow">
      <h1>{title}</h1>
      <p className="lead">{t('identity.passwordLead')}</p>
      <ErrorSummary trouble={trouble} />
      <Form method="post" action={links.changePassword()} className="stack">
        {/* Tells password managers which account's password changes. */}
        <input
          type="text"
          name="username"
          autoComplete="username"
          defaultValue={email}
          readOnly
          hidden
        />
        <EntryField
          name="currentPassword"
          type="password"
          label={t('identity.currentPassword')}
          autoComplete="current-password"
          trouble={trouble}
        />
        <EntryField
          name="newPassword"
          type="password"
          label={t('identity.newPassword')}
          hint={t('identity.passwordHint')}
          autoComplete="new-password"
          trouble={trouble}
        />
        <div className="row">
          <button className="button">{t('identity.savePassword')}</button>
        </div>
      </Form>
      <p className="otherwise">
        <Link to={links.settings()}>{t('identity.toSettings')}</Link>
      </p>
    </Page>
  )
}
