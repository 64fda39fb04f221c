import { sitemapPieces } from '~/db/sql/sitemapPieces'
import type { Context } from '~/domain/context'
import { pieceSize, type Piece } from './sitemap'

/** Returns the sections that are not empty. */
export const readPieces = ({ db }: Context): Promise<Piece[]> => sitemapPieces(db, pieceSize)
