import { useContext, type ComponentType } from 'react'
import type { Locale } from '~/domain/context'
import type { AnsweredPost, PostView } from '~/domain/posts/post'
import { countPosts, type Branch } from '~/domain/posts/tree'
import type { Translate } from '~/i18n/translate'
import { useI18n, I18nProvider } from '~/i18n/I18n'
import { RelativeTimesProvider, useRelativeTimes, type RelativeTimes } from '~/ui/page/RelativeTime'
import { useThreadPage, ThreadPageProvider, type ThreadPageContext } from '~/ui/threads/pageContext'
import type { RenderFragment, Fragment } from './fragments'
import { PostHtml } from './postHtml'

type Laid = { branch: Branch; answering: AnsweredPost | null }

/**
 * Renders a branch as a cached fragment, with the component `Item`; it is rendered once as long as
 * nothing in it changes.
 */
export function CachedBranch({
  branch,
  answering,
  layOut,
  Item,
}: Laid & { layOut: RenderFragment; Item: ComponentType<Laid> }) {
  const { locale, t } = useI18n()
  const viewing = useThreadPage()
  const ages = useRelativeTimes()
  const written = useContext(PostHtml)
  return layOut(() => pieceOf({ locale, t, viewing, ages, written, Item }, branch, answering))
}

/** The page around a branch. */
type Around = {
  locale: Locale
  t: Translate
  viewing: ThreadPageContext
  ages: RelativeTimes
  written: ReadonlyMap<number, string>
  Item: ComponentType<Laid>
}

/**
 * Passes a branch only the data that its cache key contains, so that it cannot show anything else.
 * Of its replies it gets the number.
 */
function pieceOf(around: Around, branch: Branch, answering: AnsweredPost | null): Fragment {
  const { locale, t, viewing, ages, written, Item } = around
  const { post, replies, more } = branch
  const words = post.html || (written.get(post.id) ?? '')
  // Structured data is not part of the fragment.
  const shown: PostView = { ...post, html: '', text: null }
  const answered = answering && {
    author: answering.author,
    own: answering.own,
    stance: answering.stance,
    standing: answering.standing,
  }
  const guests = viewing.placed.guests.filter(({ under }) => under === post.id)
  const places = viewing.placed.places.filter(({ postId }) => postId === post.id)
  // Members' actions depend on their role only; their identity is elsewhere on the page. Anonymous
  // readers need no return address.
  const viewer = viewing.viewer && { id: 0, name: '', role: viewing.viewer.role }
  const to = viewer === null ? '' : viewing.to(post.id)
  const here: ThreadPageContext = {
    viewer,
    version: 0,
    open: viewing.open,
    to: () => to,
    marked: viewing.marked === post.id ? post.id : null,
    placed: { guests, places, homes: [] },
  }
  const told = [post, ...guests].map(({ createdAt }): [number, string | null] => [
    createdAt.getTime(),
    ages(createdAt),
  ])
  return {
    of: `${locale}-${post.id}${here.marked === null ? '' : '-marked'}${viewer === null ? '' : `-${viewer.role}`}`,
    madeFrom: [
      JSON.stringify([
        shown,
        answered,
        here.open,
        to,
        here.placed,
        told,
        more,
        countPosts(replies),
      ]),
      words,
    ],
    within: replies.map((reply) => pieceOf(around, reply, post)),
    render: () => (
      <I18nProvider locale={locale} t={t}>
        <RelativeTimesProvider value={agesOf(told)}>
          <ThreadPageProvider value={here}>
            <Item
              branch={{ post: { ...shown, html: words }, replies, more }}
              answering={answered}
            />
          </ThreadPageProvider>
        </RelativeTimesProvider>
      </I18nProvider>
    ),
  }
}

/** Returns a function that knows only these relative times. */
function agesOf(told: readonly (readonly [number, string | null])[]): RelativeTimes {
  const known = new Map(told)
  return (at) => {
    const age = known.get(at.getTime())
    if (age === undefined) throw new Error('This piece is not made from that age.')
    return age
  }
}
