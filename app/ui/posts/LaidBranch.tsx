import { useContext, type ComponentType } from 'react'
import type { Locale } from '~/domain/context'
import type { AnsweredPost, PostView } from '~/domain/posts/post'
import { countPosts, type Branch } from '~/domain/posts/tree'
import type { Translate } from '~/i18n/translate'
import { useWords, Words } from '~/i18n/Words'
import { AgesProvider, useAges, type Ages } from '~/ui/page/Moment'
import { useViewing, ViewingProvider, type Viewing } from '~/ui/threads/Viewing'
import type { LayOut, Piece } from './pieces'
import { WrittenHtml } from './writtenHtml'

type Laid = { branch: Branch; answering: AnsweredPost | null }

/** A branch of a page as a piece of it, which is rendered, as an `Item`, once for as long as nothing in it changes. */
export function LaidBranch({
  branch,
  answering,
  layOut,
  Item,
}: Laid & { layOut: LayOut; Item: ComponentType<Laid> }) {
  const { locale, t } = useWords()
  const viewing = useViewing()
  const ages = useAges()
  const written = useContext(WrittenHtml)
  return layOut(() => pieceOf({ locale, t, viewing, ages, written, Item }, branch, answering))
}

/** The page that branches stand on. */
type Around = {
  locale: Locale
  t: Translate
  viewing: Viewing
  ages: Ages
  written: ReadonlyMap<number, string>
  Item: ComponentType<Laid>
}

/** A branch is given what it is made from and no more: anything else it could not show. Of what answers it, it shows how much that is. */
function pieceOf(around: Around, branch: Branch, answering: AnsweredPost | null): Piece {
  const { locale, t, viewing, ages, written, Item } = around
  const { post, replies, more } = branch
  const words = post.html || (written.get(post.id) ?? '')
  // What machines are told of it is no part of what is shown.
  const shown: PostView = { ...post, html: '', text: null }
  const answered = answering && {
    author: answering.author,
    own: answering.own,
    stance: answering.stance,
    standing: answering.standing,
  }
  const guests = viewing.placed.guests.filter(({ under }) => under === post.id)
  const places = viewing.placed.places.filter(({ postId }) => postId === post.id)
  // What members may do goes by who they are alone; who that is, the page says elsewhere. Readers without an account are led back nowhere.
  const viewer = viewing.viewer && { id: 0, name: '', role: viewing.viewer.role }
  const to = viewer === null ? '' : viewing.to(post.id)
  const here: Viewing = {
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
      <Words locale={locale} t={t}>
        <AgesProvider value={agesOf(told)}>
          <ViewingProvider value={here}>
            <Item
              branch={{ post: { ...shown, html: words }, replies, more }}
              answering={answered}
            />
          </ViewingProvider>
        </AgesProvider>
      </Words>
    ),
  }
}

/** Tells these ages and no others. */
function agesOf(told: readonly (readonly [number, string | null])[]): Ages {
  const known = new Map(told)
  return (at) => {
    const age = known.get(at.getTime())
    if (age === undefined) throw new Error('This piece is not made from that age.')
    return age
  }
}
