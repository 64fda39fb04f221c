import { useContext, type ComponentType } from 'react'
import type { Locale } from '~/domain/context'
import type { AnsweredPost, PostView } from '~/domain/posts/post'
import { countPosts, type Branch } from '~/domain/posts/tree'
import { agoIn } from '~/i18n/moment'
import type { Translate } from '~/i18n/translate'
import { useWords, Words } from '~/i18n/Words'
import { NowProvider, useNow } from '~/ui/page/Moment'
import { useViewing, ViewingProvider, type Viewing } from '~/ui/threads/Viewing'
import type { LayOut, Piece } from './pieces'
import { WrittenHtml } from './writtenHtml'

type Laid = { branch: Branch; answering: AnsweredPost | null }

/** A branch of a reader's page as a piece of it, which is rendered, as an `Item`, once for as long as nothing in it changes. */
export function LaidBranch({ branch, answering, layOut, Item }: Laid & { layOut: LayOut; Item: ComponentType<Laid> }) {
  const { locale, t } = useWords()
  const viewing = useViewing()
  const now = useNow()
  const written = useContext(WrittenHtml)
  return layOut(() => pieceOf({ locale, t, viewing, now, written, Item }, branch, answering))
}

/** The page that branches stand on. */
type Around = { locale: Locale; t: Translate; viewing: Viewing; now: Date | null; written: ReadonlyMap<number, string>; Item: ComponentType<Laid> }

/** A branch is given this and no more: what it would be made from besides, it could not show. */
function pieceOf(around: Around, branch: Branch, answering: AnsweredPost | null): Piece {
  const { locale, t, viewing, now, written, Item } = around
  const { post, replies, more } = branch
  const words = post.html || (written.get(post.id) ?? '')
  // What machines are told of it is no part of what is shown.
  const shown: PostView = { ...post, html: '', text: null }
  const answered = answering && { author: answering.author, own: answering.own, stance: answering.stance, standing: answering.standing }
  const guests = viewing.placed.guests.filter(({ under }) => under === post.id)
  const places = viewing.placed.places.filter(({ postId }) => postId === post.id)
  const here: Viewing = { viewer: null, version: 0, open: viewing.open, to: () => '', marked: viewing.marked === post.id ? post.id : null, placed: { guests, places } }
  const ages = now && [post, ...guests].map(({ createdAt }) => agoIn(locale, createdAt, now))
  return {
    of: `${locale}-${post.id}${here.marked === null ? '' : '-marked'}`,
    madeFrom: [JSON.stringify([shown, answered, here.open, here.placed, ages, more, countPosts(replies)]), words],
    within: replies.map((reply) => pieceOf(around, reply, post)),
    render: () => (
      <Words locale={locale} t={t}>
        <NowProvider value={now}>
          <ViewingProvider value={here}>
            <Item branch={{ post: { ...shown, html: words }, replies, more }} answering={answered} />
          </ViewingProvider>
        </NowProvider>
      </Words>
    ),
  }
}
