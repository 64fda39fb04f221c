import type { StrongestOfSide as Line } from '~/domain/arguments/strongestPerSide'
import type { SideView } from '~/domain/arguments/side'
import { views, type View } from '~/domain/arguments/views'
import type { Viewer } from '~/domain/context'
import type { PagePlacements } from '~/domain/placements/placement'
import type { Timeline } from '~/domain/posts/timeline'
import type { Branch } from '~/domain/posts/tree'
import { formatCursor, type Order } from '~/domain/ranking/order'
import type { ThemeMark } from '~/domain/themes/theme'
import { useI18n } from '~/i18n/I18n'
import { links } from '~/links'
import { DebateMap } from '~/ui/arguments/DebateMap'
import { StrongestArguments } from '~/ui/arguments/StrongestArguments'
import { Sides } from '~/ui/arguments/Sides'
import { TimelineList } from '~/ui/arguments/TimelineList'
import { PlacedPostList } from '~/ui/placements/PlacedPostList'
import { CursorPager } from '~/ui/page/CursorPager'
import { BranchList } from '~/ui/posts/BranchList'
import type { Head } from './ThreadHead'
import { ThreadTools } from './ThreadTools'
import { ThreadPageProvider } from './pageContext'
import { Views } from './Views'

type Shown = {
  head: Head & { version: number }
  view: View
  order: Order
  orders: readonly Order[]
  branches: readonly Branch[]
  themes: { theme: ThemeMark; count: number }[]
  filter: { theme: ThemeMark; matches: number } | null
  foremost: readonly Line[]
  sides: readonly SideView[]
  timeline: Timeline
  openings: Record<number, string>
  placed: PagePlacements
  address: { id: number; title: string }
  pages: { here: string; start: string | null; next: string | null }
  viewer: Viewer | null
}

/** Renders the arguments of a thread in the selected view, with links to the other views. */
export function ThreadInView({ thread }: { thread: Shown }) {
  const { t } = useI18n()
  const { head, view, address, pages, viewer } = thread
  const guests = thread.placed.guests.filter(({ under }) => under === null)
  const something = head.postCount > 0 || guests.length > 0
  return (
    <>
      {something && (
        <Views views={views} view={view} to={(other) => links.thread(address, { view: other })} />
      )}
      {viewer && head.postCount > 0 && (
        <p className="meta alone">
          <a href={links.weigh(head.id)}>{t('votes.weighTitle')}</a>
        </p>
      )}
      {view === 'conversation' && <Conversation thread={thread} />}
      {view === 'for-and-against' && (
        <Sides
          columns={thread.sides}
          placed={{ ...thread.placed, guests }}
          further={(side, next) => links.thread(address, { view, side, after: formatCursor(next) })}
        />
      )}
      {view === 'map' && (
        <DebateMap
          branches={thread.branches}
          all={head.postCount}
          openings={thread.openings}
          placed={thread.placed}
          title={t('arguments.mapTitle')}
        />
      )}
      {view === 'timeline' && <TimelineList posts={thread.timeline.posts} />}
      <CursorPager start={pages.start} next={pages.next} words={t('threads.further')} />
    </>
  )
}

function Conversation({
  thread: {
    head,
    foremost,
    order,
    orders,
    themes,
    filter,
    branches,
    address,
    pages,
    viewer,
    placed,
  },
}: {
  thread: Shown
}) {
  const { t } = useI18n()
  return (
    <>
      <StrongestArguments lines={foremost} />
      {head.postCount > 0 && (
        <ThreadTools
          thread={address}
          order={order}
          orders={orders}
          themes={themes}
          filter={filter}
        />
      )}
      <ThreadPageProvider
        value={{
          viewer,
          version: head.version,
          open: head.closedAt === null,
          to: (id) => `${pages.here}#p${id}`,
          marked: null,
          placed,
        }}
      >
        {branches.length > 0 ? (
          <BranchList branches={branches} />
        ) : (
          placed.guests.length === 0 && <p className="empty">{t('threads.noArguments')}</p>
        )}
        <PlacedPostList
          name="question"
          guests={placed.guests.filter(({ under }) => under === null)}
        />
      </ThreadPageProvider>
    </>
  )
}
