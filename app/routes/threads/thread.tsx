import { redirect, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { placeWritten } from '~/domain/ranking/order'
import { postsIn } from '~/domain/posts/tree'
import { ownTitle, questionIn } from '~/domain/threads/thread'
import { readHead } from '~/domain/threads/readHead.server'
import { readThread } from '~/domain/threads/readThread.server'
import { wishesFrom } from '~/domain/threads/wishes.server'
import { leadOn } from '~/http/leadOn.server'
import { idFrom, reading } from '~/http/reading.server'
import { tellingOf } from '~/http/telling.server'
import { leaveToMarkup } from '~/http/written.server'
import { useWords } from '~/i18n/Words'
import { links } from '~/links'
import { NowProvider } from '~/ui/page/Moment'
import { Page } from '~/ui/page/Page'
import { Further } from '~/ui/page/Further'
import { pageTitle } from '~/ui/page/title'
import { BranchList } from '~/ui/posts/BranchList'
import { ReplyForm } from '~/ui/posts/ReplyForm'
import { previewMeta } from '~/ui/previews/card'
import { threadPreview } from '~/ui/previews/threadPreview'
import { quoteType } from '~/ui/threads/quoteType'
import { ThreadHead } from '~/ui/threads/ThreadHead'
import { ThreadTools } from '~/ui/threads/ThreadTools'
import { ViewingProvider } from '~/ui/threads/Viewing'

export const loader = reading(async (asked) => {
  const wishes = wishesFrom(asked.url.searchParams)
  const thread = await readThread(asked, idFrom(asked.params.threadId), wishes)
  asked.load.madeOf.add(`thread-${thread.head.id}`)
  await leadOn(asked, thread.head, async (id) => links.thread({ id, title: ownTitle(await readHead(asked, id)) }), ['after', 'page'])
  const address = { id: thread.head.id, title: ownTitle(thread.head) }
  const right = links.thread(address)
  if (asked.url.pathname !== right) throw redirect(right + asked.url.search, 301)
  const { viewer, locale, now } = asked
  const view = { theme: wishes.theme, sort: wishes.order === 'best' ? null : wishes.order }
  // What stood behind this place was moved away.
  if (wishes.after && thread.branches.length === 0) throw redirect(links.thread(address, view))
  const pages = {
    here: links.thread(address, { ...view, after: wishes.after && placeWritten(wishes.after) }),
    start: wishes.after || wishes.page > 1 ? links.thread(address, view) : null,
    next: thread.next && links.thread(address, { ...view, after: placeWritten(thread.next) }),
  }
  const path = links.thread(address, { after: view.sort || view.theme ? null : wishes.after && placeWritten(wishes.after) })
  const preview = viewer ? null : threadPreview(tellingOf(asked), { ...thread, path })
  leaveToMarkup(asked.load, postsIn(thread.branches))
  return { ...thread, preview, wishes, address, pages, viewer, now, locale, title: questionIn(locale, thread.head).title, sendKey: crypto.randomUUID() }
})

export { unlessVoted as shouldRevalidate } from '~/ui/votes/rereading'

export const meta: MetaFunction<typeof loader> = ({ data }) => [...pageTitle(data?.title ?? ''), ...quoteType(data?.head.origins), ...previewMeta(data?.preview)]

export default function Thread() {
  const { head, branches, pages, themes, filter, wishes, address, viewer, now, locale, sendKey } = useLoaderData<typeof loader>()
  const { t } = useWords()
  const open = head.closedAt === null
  return (
    <Page className="reading" live={{ thread: head.id, version: head.version }}>
      <NowProvider value={now}>
        <ThreadHead head={head} viewer={viewer} />
        {head.postCount > 0 && <ThreadTools thread={address} order={wishes.order} themes={themes} filter={filter} />}
        <ViewingProvider value={{ viewer, version: head.version, open, to: (id) => `${pages.here}#p${id}`, marked: null }}>
          {branches.length > 0 ? <BranchList branches={branches} /> : <p className="empty">{t('threads.noArguments')}</p>}
        </ViewingProvider>
        <Further start={pages.start} next={pages.next} words={t('threads.further')} />
        {open && (
          <section className="answer" aria-labelledby="answer">
            <h2 id="answer">{t('threads.yourArgument')}</h2>
            {viewer ? (
              <ReplyForm action={links.answerThread(head.id)} sendKey={sendKey} lang={locale} draft={`thread-${head.id}`} />
            ) : (
              <p><Link className="button" rel="nofollow" to={links.answerThread(head.id)}>{t('threads.signInToAnswer')}</Link></p>
            )}
          </section>
        )}
      </NowProvider>
    </Page>
  )
}
