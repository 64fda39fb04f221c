import { sitemapPieces } from '~/db/sql/sitemapPieces'
import type { Context } from '~/domain/context'
import { pieceSize, type Piece } from './sitemap'

/** The pieces that have anything in them. */
export const readPieces = ({ db }: Context): Promise<Piece[]> => sitemapPieces(db, pieceSize)
