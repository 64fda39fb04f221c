import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readMergedPage } from '~/domain/sources/readMergedPage.server'
import { readSources } from '~/domain/sources/readSources.server'
import { readHead } from '~/domain/threads/readHead.server'
import { ownTitle } from '~/domain/threads/thread'
import { redirectMerged } from '~/http/redirectMerged.server'
import { idFrom, pageFrom, pageLoader } from '~/http/pageLoader.server'
import { useI18n } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { Page } from '~/ui/page/Page'
import { Pager } from '~/ui/page/Pager'
import { pageTitle } from '~/ui/page/title'
import { ThreadSources } from '~/ui/sources/ThreadSources'
import { ThreadLine } from '~/ui/threads/ThreadLine'

export const loader = pageLoader(async (context) => {
  const page = pageFrom(context.url.searchParams)
  const head = await readHead(context, idFrom(context.params.threadId))
  context.loadContext.madeOf.add(`thread-${head.id}`)
  await redirectMerged(
    context,
    head,
    async (id) =>
      links.threadSources(id, {
        page: await readMergedPage(context, { from: head.id, into: id, page }),
      }),
    ['page'],
  )
  return {
    ...(await readSources(context, head.id, page)),
    page,
    head,
    address: { id: head.id, title: ownTitle(head) },
    title: translationOf(context.locale)('sources.heading'),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function Sources() {
  const { sources, more, page, head, address, title } = useLoaderData<typeof loader>()
  const { t } = useI18n()
  return (
    <Page className="reading">
      <ThreadLine head={head} address={address} />
      <h2>{title}</h2>
      <p className="hint">{t('sources.lead')}</p>
      {sources.length > 0 ? (
        <ThreadSources sources={sources} />
      ) : (
        <p className="empty">{t('sources.none')}</p>
      )}
      <Pager
        page={page}
        more={more}
        to={(other) => links.threadSources(head.id, { page: other })}
      />
    </Page>
  )
}
