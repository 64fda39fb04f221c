import { themeDescription, themeName, type Theme } from '~/domain/themes/theme'
import { links } from '~/links'
import type { Card, Preview } from './card'
import { toldAt, type Telling } from './telling'

type Told = Pick<Card, 'title' | 'description'> & Partial<Pick<Card, 'kind' | 'published'>>

/** What the page at this path tells elsewhere when it is neither a debate nor an argument; its picture is the house's own. */
export function plainPreview(telling: Telling, path: string, told: Told): Preview {
  const picture = { url: telling.absolute('/standpunkt.png'), alt: 'Standpunkt' }
  return {
    card: { kind: 'website', ...told, url: toldAt(telling, path), locale: telling.locale, picture },
    structured: null,
  }
}

/** What the page of a theme tells elsewhere: its own description, or else how many arguments are about it. */
export function themePreview(telling: Telling, theme: Theme & { posts: number }): Preview {
  const title = themeName(theme, telling.locale)
  const counted = telling.t('previews.themeTold', { count: theme.posts, theme: title })
  return plainPreview(telling, links.theme(theme.slug), {
    title,
    description: [themeDescription(theme, telling.locale).text, counted].filter(Boolean).join(' '),
  })
}

/** What the page of an article tells elsewhere. */
export const articlePreview = (
  telling: Telling,
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

/** What the page of a member tells elsewhere. */
export const memberPreview = (telling: Telling, name: string): Preview =>
  plainPreview(telling, links.member(name), {
    kind: 'profile',
    title: name,
    description: telling.t('previews.memberTold', { name }),
  })
