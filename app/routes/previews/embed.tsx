import { redirect } from '@remix-run/node'
import { excerptOf } from '~/domain/posts/excerpt'
import { readStrongest } from '~/domain/posts/readStrongest.server'
import { readPostForPreview } from '~/domain/posts/readPostForPreview.server'
import { readHead } from '~/domain/threads/readHead.server'
import { ownTitle, questionIn } from '~/domain/threads/thread'
import { documentResponse } from '~/http/documentResponse.server'
import { redirectMerged } from '~/http/redirectMerged.server'
import { crossOriginLoader, type CrossOriginRequest } from '~/http/crossOriginLoader.server'
import { absoluteUrl, idFrom } from '~/http/pageLoader.server'
import { previewContextIn } from '~/http/previewContext.server'
import { links } from '~/links'
import { Embed, EmbedDocument, EmbedMissing, type FramedPost } from '~/ui/embed/Embed'
import { sharedUrl } from '~/ui/previews/previewContext'
import styles from '~/ui/embed/embed.css?url'

const frame = { styles, script: '/embedded.js' }

export const loader = crossOriginLoader(
  'framed',
  async (context) => {
    const head = await readHead(context, idFrom(context.params.threadId))
    context.load.madeOf.add(`thread-${head.id}`)
    await redirectMerged(context, head, links.embed)
    const telling = previewContextIn(context.named ?? head.lang)
    const at = (path: string) => sharedUrl({ ...telling, named: context.named }, path)
    const post = await readChosen(context, head.id)
    const others = await readStrongest(context, head.id, post ? 2 : 3, post && post.id)
    const shown = <Post extends { id: number }>(one: Post) => ({
      ...one,
      url: at(links.post(one.id)),
    })
    return documentResponse(
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
    const { t } = previewContextIn(locale)
    return documentResponse(
      locale,
      <EmbedDocument {...frame} title={t(reason)}>
        <EmbedMissing words={t(reason)} url={absoluteUrl(links.front())} />
      </EmbedDocument>,
      init,
    )
  },
)

/**
 * Reads the argument that the frame's address names; one of another debate is redirected to its
 * own.
 */
async function readChosen(
  context: CrossOriginRequest,
  thread: number,
): Promise<Omit<FramedPost, 'url'> | null> {
  const id = context.url.searchParams.get('post')
  if (id === null) return null
  const post = await readPostForPreview(context, idFrom(id))
  // Temporary, because it was moved and may be moved back.
  if (post.thread.id !== thread) throw redirect(links.embed(post.thread.id) + context.url.search)
  return { ...post, text: excerptOf(post.text, 400) }
}
