import type { MetaDescriptor } from '@remix-run/react'
import type { Locale } from '~/domain/context'
import { pictureSize } from './pictureTexts'

/** A page's link preview, with absolute addresses. */
export type Card = {
  kind: 'website' | 'article' | 'profile'
  title: string
  description: string
  url: string
  locale: Locale
  picture: { url: string; alt: string }
  /** ISO 8601; only for articles. */
  published?: string | undefined
  modified?: string | undefined
  /** The address of the author's page. */
  author?: string | undefined
  /** The address of its oEmbed response. */
  oembed?: string | undefined
}

/**
 * A page's metadata: its link preview, and its structured data (schema.org, as JSON that is safe in
 * a page).
 */
export type Preview = { card: Card; structured: string | null }

const territories: Record<Locale, string> = { de: 'de_DE', en: 'en_GB' }

/** Returns the meta elements of a page; none for pages without a preview. */
export function previewMeta(preview: Preview | null | undefined): MetaDescriptor[] {
  if (!preview) return []
  const { card } = preview
  const property = (name: string, content: string | undefined) =>
    content === undefined ? [] : [{ property: name, content }]
  return [
    { name: 'description', content: card.description },
    ...property('og:site_name', 'Standpunkt'),
    ...property('og:type', card.kind),
    ...property('og:title', card.title),
    ...property('og:description', card.description),
    ...property('og:url', card.url),
    ...property('og:locale', territories[card.locale]),
    ...property('og:locale:alternate', territories[card.locale === 'de' ? 'en' : 'de']),
    ...property('og:image', card.picture.url),
    ...property('og:image:type', 'image/png'),
    ...property('og:image:width', String(pictureSize.width)),
    ...property('og:image:height', String(pictureSize.height)),
    ...property('og:image:alt', card.picture.alt),
    ...property('article:published_time', card.published),
    ...property('article:modified_time', card.modified),
    ...property('article:author', card.author),
    { name: 'twitter:card', content: 'summary_large_image' },
    { name: 'twitter:title', content: card.title },
    { name: 'twitter:description', content: card.description },
    { name: 'twitter:image', content: card.picture.url },
    { name: 'twitter:image:alt', content: card.picture.alt },
    ...(card.oembed === undefined
      ? []
      : [
          {
            tagName: 'link' as const,
            rel: 'alternate',
            type: 'application/json+oembed',
            href: card.oembed,
            title: card.title,
          },
        ]),
  ]
}
