import { redirect, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { threadsOfPlacements } from '~/domain/placements/placement'
import { formatCursor } from '~/domain/ranking/order'
import { postsIn } from '~/domain/posts/tree'
import { ownTitle, questionIn } from '~/domain/threads/thread'
import { readHead } from '~/domain/threads/readHead.server'
import { readThreadView } from '~/domain/threads/readThreadView.server'
import { parseThreadQuery } from '~/domain/threads/parseThreadQuery.server'
import { redirectMerged } from '~/http/redirectMerged.server'
import { idFrom, pageLoader } from '~/http/pageLoader.server'
import { previewContext } from '~/http/previewContext.server'
import { movePostHtmlToMarkup } from '~/http/postHtml.server'
import { links } from '~/links'
import { NowProvider } from '~/ui/page/RelativeTime'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'
import { previewMeta } from '~/ui/previews/card'
import { StructuredData } from '~/ui/previews/StructuredData'
import { threadPreview } from '~/ui/previews/threadPreview'
import { quoteType } from '~/ui/threads/quoteType'
import { ThreadAnswer } from '~/ui/threads/ThreadAnswer'
import { ThreadHead } from '~/ui/threads/ThreadHead'
import { ThreadInView } from '~/ui/threads/ThreadInView'

export const loader = pageLoader(async (context) => {
  const wishes = parseThreadQuery(context.url.searchParams)
  const thread = await readThreadView(context, idFrom(context.params.threadId), wishes)
  for (const id of [thread.head.id, ...threadsOfPlacements(thread.placed)])
    context.loadContext.madeOf.add(`thread-${id}`)
  await redirectMerged(
    context,
    thread.head,
    async (id) => links.thread({ id, title: ownTitle(await readHead(context, id)) }),
    ['after', 'page'],
  )
  const address = { id: thread.head.id, title: ownTitle(thread.head) }
  const right = links.thread(address)
  if (context.url.pathname !== right) throw redirect(right + context.url.search, 301)
  const { viewer, locale, now } = context
  const { view } = wishes
  const shown = {
    view: view === 'conversation' ? null : view,
    theme: wishes.theme,
    sort: wishes.order === 'best' ? null : wishes.order,
  }
  // The posts after this cursor were moved away.
  if ((view === 'conversation' || view === 'map') && wishes.after && thread.branches.length === 0)
    throw redirect(links.thread(address, shown))
  const next = thread.next ?? thread.timeline.next
  const pages = {
    here: links.thread(address, { ...shown, after: wishes.after && formatCursor(wishes.after) }),
    start: wishes.after || wishes.page > 1 ? links.thread(address, shown) : null,
    next: next ? links.thread(address, { ...shown, after: formatCursor(next) }) : null,
  }
  const path = links.thread(address, {
    after:
      shown.view || shown.sort || shown.theme ? null : wishes.after && formatCursor(wishes.after),
  })
  const preview = viewer ? null : threadPreview(previewContext(context), { ...thread, path })
  movePostHtmlToMarkup(context.loadContext, postsIn(thread.branches))
  return {
    ...thread,
    preview,
    address,
    pages,
    viewer,
    now,
    locale,
    title: questionIn(locale, thread.head).title,
    sendKey: crypto.randomUUID(),
  }
})

export { revalidateUnlessVoted as shouldRevalidate } from '~/ui/votes/revalidateUnlessVoted'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data?.title ?? ''),
  ...quoteType(data?.head.origins),
  ...previewMeta(data?.preview),
]

export default function Thread() {
  const thread = useLoaderData<typeof loader>()
  const { head, viewer, now, locale, sendKey } = thread
  return (
    <Page
      className={thread.view === 'for-and-against' ? 'wide' : 'reading'}
      live={{ thread: head.id, version: head.version }}
    >
      <NowProvider value={now}>
        <ThreadHead head={head} viewer={viewer} />
        <ThreadInView thread={thread} />
        {head.closedAt === null && (
          <ThreadAnswer threadId={head.id} viewer={viewer} sendKey={sendKey} lang={locale} />
        )}
      </NowProvider>
      <StructuredData preview={thread.preview} />
    </Page>
  )
}
