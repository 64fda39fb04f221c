import type { Db } from '~/db/client.server'
import { sitemapThemes } from '~/db/sql/sitemapThemes'
import { sitemapThreads } from '~/db/sql/sitemapThreads'
import type { Context } from '~/domain/context'
import { Refusal } from '~/domain/refusal'
import { pieceSize, type Piece, type Place, type SitemapKind } from './sitemap'

type Span = { after: number; last: number }

/**
 * Reads the entries of a section.
 * @throws Refusal when it is empty
 */
export async function readPiece({ db }: Context, { kind, number }: Piece): Promise<Place[]> {
  const places = await reads[kind](db, {
    after: (number - 1) * pieceSize,
    last: number * pieceSize,
  })
  if (places.length === 0) throw new Refusal('missing', 'errors.notFound')
  return places
}

const reads: Record<SitemapKind, (db: Db, span: Span) => Promise<Place[]>> = {
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
