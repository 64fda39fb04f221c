import { redirect } from '@remix-run/node'
import { excerptOf } from '~/domain/posts/excerpt'
import { readStrongest } from '~/domain/posts/readStrongest.server'
import { readTold } from '~/domain/posts/readTold.server'
import { readHead } from '~/domain/threads/readHead.server'
import { ownTitle, questionIn } from '~/domain/threads/thread'
import { documentAnswer } from '~/http/document.server'
import { leadOn } from '~/http/leadOn.server'
import { opening, type Open } from '~/http/opening.server'
import { absolute, idFrom } from '~/http/reading.server'
import { tellingIn } from '~/http/telling.server'
import { links } from '~/links'
import { Embed, EmbedDocument, EmbedNothing, type FramedPost } from '~/ui/embed/Embed'
import { toldAt } from '~/ui/previews/telling'
import styles from '~/ui/embed/embed.css?url'

const frame = { styles, script: '/embedded.js' }

export const loader = opening(
  'framed',
  async (asked) => {
    const head = await readHead(asked, idFrom(asked.params.threadId))
    asked.load.madeOf.add(`thread-${head.id}`)
    await leadOn(asked, head, links.embed)
    const telling = tellingIn(asked.named ?? head.lang)
    const at = (path: string) => toldAt({ ...telling, named: asked.named }, path)
    const post = await readChosen(asked, head.id)
    const others = await readStrongest(asked, head.id, post ? 2 : 3, post && post.id)
    const shown = <Post extends { id: number }>(one: Post) => ({
      ...one,
      url: at(links.post(one.id)),
    })
    return documentAnswer(
      telling.locale,
      <EmbedDocument {...frame} title={questionIn(telling.locale, head).title}>
        <Embed
          head={head}
          url={at(links.thread({ id: head.id, title: ownTitle(head) }))}
          post={post && shown(post)}
          strongest={others.map(shown)}
        />
      </EmbedDocument>,
    )
  },
  ({ reason }, init, { locale }) => {
    const { t } = tellingIn(locale)
    return documentAnswer(
      locale,
      <EmbedDocument {...frame} title={t(reason)}>
        <EmbedNothing words={t(reason)} url={absolute(links.front())} />
      </EmbedDocument>,
      init,
    )
  },
)

/**
 * Reads the argument that the frame's address names; one of another debate is redirected to its
 * own.
 */
async function readChosen(asked: Open, thread: number): Promise<Omit<FramedPost, 'url'> | null> {
  const id = asked.url.searchParams.get('post')
  if (id === null) return null
  const post = await readTold(asked, idFrom(id))
  // Temporary, because it was moved and may be moved back.
  if (post.thread.id !== thread) throw redirect(links.embed(post.thread.id) + asked.url.search)
  return { ...post, text: excerptOf(post.text, 400) }
}
