import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { readAccount } from '~/domain/identity/readAccount.server'
import { memberPageLoader } from '~/http/pageLoader.server'
import { formatDay } from '~/i18n/dates'
import { useI18n } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { LanguageForm } from '~/ui/identity/LanguageForm'
import { roleWord } from '~/ui/identity/role'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'

export const loader = memberPageLoader(async (context) => ({
  account: await readAccount(context),
  title: translationOf(context.locale)('site.settings'),
}))

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function Settings() {
  const { t, locale } = useI18n()
  const { account, title } = useLoaderData<typeof loader>()
  return (
    <Page className="narrow settings">
      <h1>{title}</h1>
      <p className="lead">{t('identity.settingsLead')}</p>
      <h2>{t('identity.account')}</h2>
      <dl className="facts">
        <div>
          <dt>{t('identity.name')}</dt>
          <dd>
            <Link to={links.member(account.name)}>{account.name}</Link>
          </dd>
        </div>
        <div>
          <dt>{t('identity.email')}</dt>
          <dd>{account.email}</dd>
        </div>
        <div>
          <dt>{t('identity.role')}</dt>
          <dd>{t(roleWord[account.role])}</dd>
        </div>
        <div>
          <dt>{t('identity.since')}</dt>
          <dd>{formatDay(locale, account.since)}</dd>
        </div>
      </dl>
      <ul>
        <li>
          <Link to={links.ownVotes()}>{t('votes.ownTitle')}</Link>
        </li>
        <li>
          <Link to={links.ownMarks()}>{t('marks.ownTitle')}</Link>
        </li>
      </ul>
      <h2>{t('identity.security')}</h2>
      <ul>
        <li>
          <Link to={links.changePassword()}>{t('identity.passwordTitle')}</Link>
        </li>
        <li>
          <Link to={links.sessions()}>{t('identity.sessionsTitle')}</Link>
        </li>
      </ul>
      <h2>{t('identity.languageTitle')}</h2>
      <LanguageForm to={links.settings()} />
    </Page>
  )
}
