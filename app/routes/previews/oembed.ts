import { readTold } from '~/domain/posts/readTold.server'
import { Refusal } from '~/domain/refusal'
import { questionIn } from '~/domain/threads/thread'
import { readHead } from '~/domain/threads/readHead.server'
import { leadOn } from '~/http/leadOn.server'
import { namedLocale } from '~/http/locale'
import { namedBy } from '~/http/named'
import { opening, type Open } from '~/http/opening.server'
import { absolute } from '~/http/reading.server'
import { tellingIn } from '~/http/telling.server'
import { links } from '~/links'
import { asXml, boundFrom, oembedOf, type Framed } from '~/ui/embed/oembed'
import { pictureSize, postPictureAt, threadPictureAt } from '~/ui/previews/pictured'
import { postTitle } from '~/ui/previews/postPreview'

export const loader = opening('shared', async (asked) => {
  const parameters = asked.url.searchParams
  const format = parameters.get('format') ?? 'json'
  if (format !== 'json' && format !== 'xml')
    return new Response('json or xml\n', {
      status: 501,
      headers: { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' },
    })
  const { telling, framed } = await readFramed(asked, parameters.get('url') ?? '')
  const answer = oembedOf(telling, framed, {
    width: boundFrom(parameters.get('maxwidth')),
    height: boundFrom(parameters.get('maxheight')),
  })
  return format === 'json'
    ? new Response(JSON.stringify(answer), {
        headers: { 'Content-Type': 'application/json; charset=utf-8' },
      })
    : new Response(asXml(answer), { headers: { 'Content-Type': 'text/xml; charset=utf-8' } })
})

async function readFramed(
  asked: Open,
  address: string,
): Promise<{ telling: ReturnType<typeof tellingIn>; framed: Framed }> {
  const named = namedBy(address, new URL(absolute('/')).origin)
  if (named === null) throw new Refusal('missing', 'previews.unknownAddress')
  const lang = namedLocale(new URL(address).searchParams) ?? asked.named
  if ('thread' in named) {
    const head = await readHead(asked, named.thread)
    asked.load.madeOf.add(`thread-${head.id}`)
    await leadOn(asked, head, (id) =>
      links.oembed({ url: absolute(links.threadNumber(id)) + new URL(address).search }),
    )
    const telling = tellingIn(lang ?? head.lang)
    return {
      telling,
      framed: {
        thread: head.id,
        post: null,
        title: questionIn(telling.locale, head).title,
        author: null,
        picture: { url: threadPictureAt(telling, head), ...pictureSize },
      },
    }
  }
  const post = await readTold(asked, named.post)
  asked.load.madeOf.add(`thread-${post.thread.id}`)
  const telling = tellingIn(lang ?? post.thread.lang)
  const author = post.standing === 'stands' ? post.author.name : null
  return {
    telling,
    framed: {
      thread: post.thread.id,
      post: post.id,
      title: postTitle(telling, post, post.thread),
      author,
      picture: { url: postPictureAt(telling, post, post.thread), ...pictureSize },
    },
  }
}
