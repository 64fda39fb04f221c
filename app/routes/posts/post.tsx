import { data, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { postViews, sideFrom, viewFrom } from '~/domain/arguments/views'
import { threadsOf } from '~/domain/placements/placement'
import { readPostView } from '~/domain/posts/readPostView.server'
import { placeRead, placeWritten } from '~/domain/ranking/order'
import { postsIn } from '~/domain/posts/tree'
import { ownTitle, questionIn } from '~/domain/threads/thread'
import { idFrom, reading } from '~/http/reading.server'
import { tellingOf } from '~/http/telling.server'
import { leaveToMarkup } from '~/http/written.server'
import { useWords } from '~/i18n/Words'
import { wordsOf } from '~/i18n/words.server'
import { links } from '~/links'
import { Further } from '~/ui/page/Further'
import { NowProvider } from '~/ui/page/Moment'
import { Page } from '~/ui/page/Page'
import { pageTitle } from '~/ui/page/title'
import { DebateMap } from '~/ui/arguments/DebateMap'
import { Sides } from '~/ui/arguments/Sides'
import { BranchList } from '~/ui/posts/BranchList'
import { PostArticle } from '~/ui/posts/PostArticle'
import { previewMeta } from '~/ui/previews/card'
import { postPreview } from '~/ui/previews/postPreview'
import { Structured } from '~/ui/previews/Structured'
import { ThreadLine } from '~/ui/threads/ThreadLine'
import { Views } from '~/ui/threads/Views'
import { WholeThread } from '~/ui/threads/WholeThread'
import { ViewingProvider } from '~/ui/threads/Viewing'

export const loader = reading(async (asked) => {
  const wanted = asked.url.searchParams
  const after = placeRead(wanted.get('after'))
  const view = viewFrom(postViews, wanted.get('view'))
  const { head, above, branch, next, sides, openings, placed } = await readPostView(
    asked,
    idFrom(asked.params.postId),
    { view, side: sideFrom(wanted.get('side')), after },
  )
  for (const id of [head.id, ...threadsOf(placed)]) asked.load.madeOf.add(`thread-${id}`)
  const { viewer, now, locale } = asked
  const t = wordsOf(locale)
  const question = questionIn(locale, head).title
  const { id } = branch.post
  const pages = {
    start: after && links.post(id, { view: view === 'conversation' ? null : view }),
    next:
      next &&
      links.post(id, { view: view === 'conversation' ? null : view, after: placeWritten(next) }),
  }
  const preview = viewer ? null : postPreview(tellingOf(asked), { head, above, branch })
  leaveToMarkup(asked.load, [...above, ...postsIn([branch])])
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

export { unlessVoted as shouldRevalidate } from '~/ui/votes/rereading'

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
  const { t } = useWords()
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
        <ViewingProvider
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
        </ViewingProvider>
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
              links.post(post.id, { view, side, after: placeWritten(place) })
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
        <Further start={pages.start} next={pages.next} words={t('posts.furtherReplies')} />
        <WholeThread address={address} view={view} postId={post.id} count={head.postCount} />
      </NowProvider>
      <Structured preview={preview} />
    </Page>
  )
}
