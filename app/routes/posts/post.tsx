import { data, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { postViews, parseSide, parseView } from '~/domain/arguments/views'
import { threadsOfPlacements } from '~/domain/placements/placement'
import { readPostView } from '~/domain/posts/readPostView.server'
import { parseCursor, formatCursor } from '~/domain/ranking/order'
import { postsIn } from '~/domain/posts/tree'
import { ownTitle, questionIn } from '~/domain/threads/thread'
import { idFrom, pageLoader } from '~/http/pageLoader.server'
import { previewContext } from '~/http/previewContext.server'
import { movePostHtmlToMarkup } from '~/http/postHtml.server'
import { useI18n } from '~/i18n/I18n'
import { translationOf } from '~/i18n/translations.server'
import { links } from '~/links'
import { CursorPager } from '~/ui/page/CursorPager'
import { NowProvider } from '~/ui/page/RelativeTime'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'
import { DebateMap } from '~/ui/arguments/DebateMap'
import { Sides } from '~/ui/arguments/Sides'
import { BranchList } from '~/ui/posts/BranchList'
import { PostArticle } from '~/ui/posts/PostArticle'
import { previewMeta } from '~/ui/previews/card'
import { postPreview } from '~/ui/previews/postPreview'
import { StructuredData } from '~/ui/previews/StructuredData'
import { ThreadLine } from '~/ui/threads/ThreadLine'
import { Views } from '~/ui/threads/Views'
import { WholeThread } from '~/ui/threads/WholeThread'
import { ThreadPageProvider } from '~/ui/threads/pageContext'

export const loader = pageLoader(async (context) => {
  const wanted = context.url.searchParams
  const after = parseCursor(wanted.get('after'))
  const view = parseView(postViews, wanted.get('view'))
  const { head, above, branch, next, sides, openings, placed } = await readPostView(
    context,
    idFrom(context.params.postId),
    { view, side: parseSide(wanted.get('side')), after },
  )
  for (const id of [head.id, ...threadsOfPlacements(placed)])
    context.loadContext.madeOf.add(`thread-${id}`)
  const { viewer, now, locale } = context
  const t = translationOf(locale)
  const question = questionIn(locale, head).title
  const { id } = branch.post
  const pages = {
    start: after && links.post(id, { view: view === 'conversation' ? null : view }),
    next:
      next &&
      links.post(id, { view: view === 'conversation' ? null : view, after: formatCursor(next) }),
  }
  const preview = viewer ? null : postPreview(previewContext(context), { head, above, branch })
  movePostHtmlToMarkup(context.loadContext, [...above, ...postsIn([branch])])
  const shown = {
    head,
    above,
    branch,
    view,
    sides,
    openings,
    placed,
    pages,
    preview,
    viewer,
    now,
    title: t('posts.pageTitle', { name: branch.post.author.name, question }),
    address: { id: head.id, title: ownTitle(head) },
  }
  // Its position in the debate is still shown.
  return data(shown, { status: branch.post.standing === 'stands' ? 200 : 410 })
})

export { revalidateUnlessVoted as shouldRevalidate } from '~/ui/votes/revalidateUnlessVoted'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data?.title ?? ''),
  ...previewMeta(data?.preview),
]

export default function Post() {
  const {
    head,
    above,
    branch,
    view,
    sides,
    openings,
    placed,
    pages,
    preview,
    viewer,
    now,
    address,
  } = useLoaderData<typeof loader>()
  const { t } = useI18n()
  const { post } = branch
  const open = head.closedAt === null
  const guests = placed.guests.filter(({ under }) => under === post.id)
  return (
    <Page
      className={view === 'for-and-against' ? 'wide' : 'reading'}
      live={{ thread: head.id, version: head.version }}
    >
      <NowProvider value={now}>
        <ThreadLine head={head} address={address} />
        <ThreadPageProvider
          value={{
            viewer,
            version: head.version,
            open,
            to: (id) => (id === post.id ? links.post(id) : `${links.post(post.id)}#p${id}`),
            marked: post.id,
            placed: view === 'conversation' ? placed : { ...placed, guests: [] },
          }}
        >
          {above.length > 0 && (
            <ol className="ancestors" aria-label={t('posts.above')}>
              {above.map((ancestor, index) => (
                <li key={ancestor.id} className={`branch-${ancestor.stance}`}>
                  <PostArticle post={ancestor} answering={above[index - 1] ?? null} />
                </li>
              ))}
            </ol>
          )}
          <BranchList
            branches={[view === 'conversation' ? branch : { ...branch, replies: [], more: 0 }]}
            answering={above.at(-1) ?? null}
          />
        </ThreadPageProvider>
        {(post.belowCount > 0 || guests.length > 0) && (
          <Views
            views={postViews}
            view={view}
            to={(other) => links.post(post.id, { view: other })}
          />
        )}
        {view === 'for-and-against' && (
          <Sides
            columns={sides}
            placed={{ ...placed, guests }}
            further={(side, place) =>
              links.post(post.id, { view, side, after: formatCursor(place) })
            }
          />
        )}
        {view === 'map' && (
          <DebateMap
            branches={[branch]}
            all={1 + post.belowCount}
            openings={openings}
            placed={placed}
            title={t('arguments.mapTitle')}
          />
        )}
        <CursorPager start={pages.start} next={pages.next} words={t('posts.furtherReplies')} />
        <WholeThread address={address} view={view} postId={post.id} count={head.postCount} />
      </NowProvider>
      <StructuredData preview={preview} />
    </Page>
  )
}
