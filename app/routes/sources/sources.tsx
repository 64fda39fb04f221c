import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readPageOn } from '~/domain/sources/readPageOn.server'
import { readSources } from '~/domain/sources/readSources.server'
import { readHead } from '~/domain/threads/readHead.server'
import { ownTitle } from '~/domain/threads/thread'
import { leadOn } from '~/http/leadOn.server'
import { idFrom, pageFrom, reading } from '~/http/reading.server'
import { useWords } from '~/i18n/Words'
import { wordsOf } from '~/i18n/words.server'
import { links } from '~/links'
import { Page } from '~/ui/page/Page'
import { Pager } from '~/ui/page/Pager'
import { pageTitle } from '~/ui/page/title'
import { GatheredSources } from '~/ui/sources/GatheredSources'
import { ThreadLine } from '~/ui/threads/ThreadLine'

export const loader = reading(async (asked) => {
  const page = pageFrom(asked.url.searchParams)
  const head = await readHead(asked, idFrom(asked.params.threadId))
  asked.load.madeOf.add(`thread-${head.id}`)
  await leadOn(
    asked,
    head,
    async (id) =>
      links.threadSources(id, { page: await readPageOn(asked, { from: head.id, into: id, page }) }),
    ['page'],
  )
  return {
    ...(await readSources(asked, head.id, page)),
    page,
    head,
    address: { id: head.id, title: ownTitle(head) },
    title: wordsOf(asked.locale)('sources.heading'),
  }
})

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? '')

export default function Sources() {
  const { sources, more, page, head, address, title } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <Page className="reading">
      <ThreadLine head={head} address={address} />
      <h2>{title}</h2>
      <p className="hint">{t('sources.lead')}</p>
      {sources.length > 0 ? (
        <GatheredSources sources={sources} />
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
