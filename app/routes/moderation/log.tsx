import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { AuditWishes } from '~/domain/moderation/input.server'
import { readAudit } from '~/domain/moderation/readAudit.server'
import { moderatorReading } from '~/http/moderating.server'
import { useWords } from '~/i18n/Words'
import { wordsOf } from '~/i18n/words.server'
import { links } from '~/links'
import { AuditTable } from '~/ui/moderation/AuditTable'
import { Page } from '~/ui/page/Page'
import { Pager } from '~/ui/page/Pager'
import { pageTitle } from '~/ui/page/title'

export const loader = moderatorReading(async (asked) => {
  const { page } = AuditWishes.parse(Object.fromEntries(asked.url.searchParams))
  return {
    ...(await readAudit(asked, page)),
    page,
    title: wordsOf(asked.locale)('moderation.logTitle'),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function Log() {
  const { entries, more, page, title } = useLoaderData<typeof loader>()
  const { t } = useWords()
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
