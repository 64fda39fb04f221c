import type { Question } from '~/domain/threads/thread'

/** The kinds of pages listed in sections. */
export const sitemapKinds = ['threads', 'themes', 'articles'] as const
/** The kind of pages in a section. */
export type SitemapKind = (typeof sitemapKinds)[number]

/** The number of ids in a section, which bounds its number of addresses. */
export const sectionSize = 2_500

/** A section of the sitemap; its number, from 1, determines its range of ids. */
export type SitemapSection = { kind: SitemapKind; number: number }

/** A page in the sitemap, and the time of its last change. */
export type SitemapEntry = { movedAt: Date } & (
  ({ kind: 'thread'; id: number } & Question) | { kind: 'theme' | 'article'; slug: string }
)
