import type { Db } from '~/db/client.server'
import { sitemapThemes } from '~/db/sql/sitemap/sitemapThemes'
import { sitemapThreads } from '~/db/sql/sitemap/sitemapThreads'
import type { Context } from '~/domain/context'
import { Refusal } from '~/domain/refusal'
import { sectionSize, type SitemapSection, type SitemapEntry, type SitemapKind } from './sitemap'

type Span = { after: number; last: number }

/**
 * Reads the entries of a section.
 * @throws Refusal when it is empty
 */
export async function readSitemapSection(
  { db }: Context,
  { kind, number }: SitemapSection,
): Promise<SitemapEntry[]> {
  const entries = await readers[kind](db, {
    after: (number - 1) * sectionSize,
    last: number * sectionSize,
  })
  if (entries.length === 0) throw new Refusal('missing', 'errors.notFound')
  return entries
}

const readers: Record<SitemapKind, (db: Db, span: Span) => Promise<SitemapEntry[]>> = {
  threads: async (db, span) =>
    (await sitemapThreads(db, span)).map((thread) => ({ kind: 'thread', ...thread })),
  themes: async (db, span) =>
    (await sitemapThemes(db, span)).map((theme) => ({ kind: 'theme', ...theme })),
  async articles(db, { after, last }) {
    const articles = await db.article.findMany({
      where: { id: { gt: after, lte: last } },
      orderBy: { id: 'asc' },
      select: { slug: true, createdAt: true },
    })
    return articles.map(({ slug, createdAt }) => ({ kind: 'article', slug, movedAt: createdAt }))
  },
}
