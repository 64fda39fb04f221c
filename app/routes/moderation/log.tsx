import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { AuditQuery } from '~/domain/moderation/input.server'
import { readAudit } from '~/domain/moderation/readAudit.server'
import { moderatorPageLoader } from '~/http/moderatorGuards.server'
import { useI18n } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { AuditTable } from '~/ui/moderation/AuditTable'
import { Page } from '~/ui/page/Page'
import { Pager } from '~/ui/page/Pager'
import { pageTitle } from '~/ui/page/title'

export const loader = moderatorPageLoader(async (context) => {
  const { page } = AuditQuery.parse(Object.fromEntries(context.url.searchParams))
  return {
    ...(await readAudit(context, page)),
    page,
    title: translationOf(context.locale)('moderation.logTitle'),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function Log() {
  const { entries, more, page, title } = useLoaderData<typeof loader>()
  const { t } = useI18n()
  return (
    <Page className="desk">
      <p className="kicker">
        <Link to={links.moderation()}>{t('moderation.backToDesk')}</Link>
      </p>
      <h1>{title}</h1>
      <p className="lead">{t('moderation.logLead')}</p>
      {entries.length > 0 ? (
        <AuditTable entries={entries} caption={title} />
      ) : (
        <p className="empty">{t(page === 1 ? 'moderation.logEmpty' : 'moderation.nothingHere')}</p>
      )}
      <Pager page={page} more={more} to={(other) => links.audit({ page: other })} />
    </Page>
  )
}
