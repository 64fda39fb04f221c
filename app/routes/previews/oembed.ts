import { readPostForPreview } from '~/domain/posts/readPostForPreview.server'
import { Refusal } from '~/domain/refusal'
import { questionIn } from '~/domain/threads/thread'
import { readHead } from '~/domain/threads/readHead.server'
import { redirectMerged } from '~/http/redirectMerged.server'
import { localeInAddress } from '~/http/locale'
import { targetOfAddress } from '~/http/parseTarget'
import { crossOriginLoader, type CrossOriginRequest } from '~/http/crossOriginLoader.server'
import { absoluteUrl } from '~/http/pageLoader.server'
import { previewContextIn } from '~/http/previewContext.server'
import { links } from '~/links'
import { oembedXml, parseBound, buildOembed, type EmbeddedContent } from '~/ui/embed/oembed'
import { pictureSize, postPictureUrl, threadPictureUrl } from '~/ui/previews/pictureTexts'
import { postTitle } from '~/ui/previews/postPreview'

export const loader = crossOriginLoader('shared', async (context) => {
  const parameters = context.url.searchParams
  const format = parameters.get('format') ?? 'json'
  if (format !== 'json' && format !== 'xml')
    return new Response('json or xml\n', {
      status: 501,
      headers: { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' },
    })
  const { telling, framed } = await readFramed(context, parameters.get('url') ?? '')
  const answer = buildOembed(telling, framed, {
    width: parseBound(parameters.get('maxwidth')),
    height: parseBound(parameters.get('maxheight')),
  })
  return format === 'json'
    ? new Response(JSON.stringify(answer), {
        headers: { 'Content-Type': 'application/json; charset=utf-8' },
      })
    : new Response(oembedXml(answer), { headers: { 'Content-Type': 'text/xml; charset=utf-8' } })
})

async function readFramed(
  context: CrossOriginRequest,
  address: string,
): Promise<{ telling: ReturnType<typeof previewContextIn>; framed: EmbeddedContent }> {
  const named = targetOfAddress(address, new URL(absoluteUrl('/')).origin)
  if (named === null) throw new Refusal('missing', 'previews.unknownAddress')
  const lang = localeInAddress(new URL(address).searchParams) ?? context.named
  if ('thread' in named) {
    const head = await readHead(context, named.thread)
    context.load.madeOf.add(`thread-${head.id}`)
    await redirectMerged(context, head, (id) =>
      links.oembed({ url: absoluteUrl(links.threadNumber(id)) + new URL(address).search }),
    )
    const telling = previewContextIn(lang ?? head.lang)
    return {
      telling,
      framed: {
        thread: head.id,
        post: null,
        title: questionIn(telling.locale, head).title,
        author: null,
        picture: { url: threadPictureUrl(telling, head), ...pictureSize },
      },
    }
  }
  const post = await readPostForPreview(context, named.post)
  context.load.madeOf.add(`thread-${post.thread.id}`)
  const telling = previewContextIn(lang ?? post.thread.lang)
  const author = post.standing === 'stands' ? post.author.name : null
  return {
    telling,
    framed: {
      thread: post.thread.id,
      post: post.id,
      title: postTitle(telling, post, post.thread),
      author,
      picture: { url: postPictureUrl(telling, post, post.thread), ...pictureSize },
    },
  }
}
