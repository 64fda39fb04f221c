import { themeDescription, themeName, type Theme } from '~/domain/themes/theme'
import { links } from '~/links'
import type { Card, Preview } from './card'
import { sharedUrl, type PreviewContext } from './previewContext'

type Told = Pick<Card, 'title' | 'description'> & Partial<Pick<Card, 'kind' | 'published'>>

/**
 * Returns the preview of a page that is neither a debate nor an argument, with the site's own
 * picture.
 */
export function plainPreview(telling: PreviewContext, path: string, told: Told): Preview {
  const picture = { url: telling.absolute('/standpunkt.png'), alt: 'Standpunkt' }
  return {
    card: {
      kind: 'website',
      ...told,
      url: sharedUrl(telling, path),
      locale: telling.locale,
      picture,
    },
    structured: null,
  }
}

/** Returns the preview of a theme: its description, or else its number of arguments. */
export function themePreview(telling: PreviewContext, theme: Theme & { posts: number }): Preview {
  const title = themeName(theme, telling.locale)
  const counted = telling.t('previews.themeTold', { count: theme.posts, theme: title })
  return plainPreview(telling, links.theme(theme.slug), {
    title,
    description: [themeDescription(theme, telling.locale).text, counted].filter(Boolean).join(' '),
  })
}

/** Returns the preview of an article. */
export const articlePreview = (
  telling: PreviewContext,
  {
    slug,
    title,
    createdAt,
    debates,
  }: { slug: string; title: string; createdAt: Date; debates: readonly unknown[] },
): Preview =>
  plainPreview(telling, links.article(slug), {
    kind: 'article',
    title,
    description: telling.t('previews.articleTold', { count: debates.length }),
    published: createdAt.toISOString(),
  })

/** Returns the preview of a member's page. */
export const memberPreview = (telling: PreviewContext, name: string): Preview =>
  plainPreview(telling, links.member(name), {
    kind: 'profile',
    title: name,
    description: telling.t('previews.memberTold', { name }),
  })
