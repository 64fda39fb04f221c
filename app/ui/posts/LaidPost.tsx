import { useContext } from 'react'
import type { AnsweredPost, PostView } from '~/domain/posts/post'
import { agoIn } from '~/i18n/moment'
import { useWords, Words } from '~/i18n/Words'
import { NowProvider, useNow } from '~/ui/page/Moment'
import { useViewing, ViewingProvider, type Viewing } from '~/ui/threads/Viewing'
import type { LayOut } from './pieces'
import { PostArticle } from './PostArticle'
import { WrittenHtml } from './writtenHtml'

/** A post of a reader's page as a piece of it, which is rendered once for as long as nothing in it changes. */
export function LaidPost({ post, answering, layOut }: { post: PostView; answering: AnsweredPost | null; layOut: LayOut }) {
  const { locale, t } = useWords()
  const { open, marked, placed } = useViewing()
  const now = useNow()
  const written = useContext(WrittenHtml)
  const words = post.html || (written.get(post.id) ?? '')
  // What machines are told of it is no part of what is shown.
  const shown: PostView = { ...post, html: '', text: null }
  const answered = answering && { author: answering.author, own: answering.own, stance: answering.stance, standing: answering.standing }
  // The piece is given this and no more: what it would be made from besides, it could not show.
  const here: Viewing = { viewer: null, version: 0, open, to: () => '', marked: marked === post.id ? marked : null, placed: { guests: [], places: placed.places.filter(({ postId }) => postId === post.id) } }
  return layOut({
    of: `${locale}-${post.id}${here.marked === null ? '' : '-marked'}`,
    madeFrom: JSON.stringify([shown, answered, open, here.placed.places, now && agoIn(locale, post.createdAt, now)]),
    words,
    render: () => (
      <Words locale={locale} t={t}>
        <NowProvider value={now}>
          <ViewingProvider value={here}>
            <PostArticle post={{ ...shown, html: words }} answering={answered} />
          </ViewingProvider>
        </NowProvider>
      </Words>
    ),
  })
}
