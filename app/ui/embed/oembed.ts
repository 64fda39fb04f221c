import type { PreviewContext } from '~/ui/previews/previewContext'
import { links } from '~/links'

/** Maximum size of a frame in pixels; null for no limit. */
export type Bounds = { width: number | null; height: number | null }

/** The content of the frame: a debate, or one argument in it. */
export type EmbeddedContent = {
  thread: number
  post: number | null
  title: string
  author: string | null
  picture: { url: string; width: number; height: number }
}

/** The properties of an oEmbed response (oembed.com, 2.3). */
export type Oembed = Record<string, string | number>

const usual = { width: 640, height: 480 }

/** Returns the oEmbed response for a debate or argument, within the bounds. */
export function buildOembed(
  telling: PreviewContext,
  { thread, post, title, author, picture }: EmbeddedContent,
  bounds: Bounds,
): Oembed {
  const { absolute, named } = telling
  const size = {
    width: Math.min(usual.width, bounds.width ?? usual.width),
    height: Math.min(usual.height, bounds.height ?? usual.height),
  }
  const fits =
    picture.width <= (bounds.width ?? Infinity) && picture.height <= (bounds.height ?? Infinity)
  return {
    version: '1.0',
    type: 'rich',
    provider_name: 'Standpunkt',
    provider_url: absolute(links.front()),
    title,
    ...(author !== null && { author_name: author, author_url: absolute(links.member(author)) }),
    cache_age: 3_600,
    html: frame({
      src: absolute(links.embed(thread, { post, lang: named })),
      script: absolute('/embed.js'),
      title,
      ...size,
    }),
    ...size,
    ...(fits && {
      thumbnail_url: picture.url,
      thumbnail_width: picture.width,
      thumbnail_height: picture.height,
    }),
  }
}

const frame = ({
  src,
  script,
  title,
  width,
  height,
}: {
  src: string
  script: string
  title: string
  width: number
  height: number
}) =>
  `<iframe data-standpunkt src="${escaped(src)}" title="${escaped(title)}" width="${width}" height="${height}" loading="lazy" style="border:0;width:100%;max-width:${width}px"></iframe>` +
  `<script async src="${escaped(script)}"></script>`

/** Serialises an oEmbed response as XML. */
export const oembedXml = (answer: Oembed): string =>
  `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${Object.entries(answer)
    .map(([name, value]) => `<${name}>${escaped(String(value))}</${name}>`)
    .join('')}</oembed>\n`

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

// Drops characters that XML does not allow.
const escaped = (text: string) =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)

/** A bound as a query gives it; what is no size in pixels is none. */
export const parseBound = (given: string | null): number | null =>
  given !== null && /^[1-9]\d{0,4}$/.test(given) ? Number(given) : null
