import type { Question } from '~/domain/threads/thread'

/** What a sitemap lists in pieces. */
export const sitemapKinds = ['threads', 'themes', 'articles'] as const
/** What the addresses of a piece lead to. */
export type SitemapKind = (typeof sitemapKinds)[number]

/** How many ids a piece spans; it never has more addresses than that. */
export const pieceSize = 2_500

/** One piece of the sitemap; its number is from 1 and tells which ids it spans. */
export type Piece = { kind: SitemapKind; number: number }

/** What an address in a sitemap leads to, and when that last became another. */
export type Place = { movedAt: Date } & (
  ({ kind: 'thread'; id: number } & Question) | { kind: 'theme' | 'article'; slug: string }
)
