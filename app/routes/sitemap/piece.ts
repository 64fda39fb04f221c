import { readPiece } from '~/domain/sitemap/readPiece.server'
import { Refusal } from '~/domain/refusal'
import { absolute } from '~/http/reading.server'
import { serving } from '~/http/serving.server'
import { pieceAsked, sitemapOf, sitemapOfPages } from '~/http/sitemap/sitemap'

export const loader = serving(async (asked) => {
  const piece = pieceAsked(asked.params.file)
  if (piece === null) throw new Refusal('missing', 'errors.notFound')
  asked.load.madeOf.add('lists')
  const xml =
    piece === 'pages'
      ? sitemapOfPages(absolute)
      : sitemapOf(await readPiece(asked, piece), absolute)
  return new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
})
