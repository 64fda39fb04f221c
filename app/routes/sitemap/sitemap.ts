import { readPieces } from '~/domain/sitemap/readPieces.server'
import { absolute } from '~/http/reading.server'
import { serving } from '~/http/serving.server'
import { sitemapIndex } from '~/http/sitemap/sitemap'

export const loader = serving(async (asked) => {
  asked.load.madeOf.add('lists')
  return new Response(sitemapIndex(await readPieces(asked), absolute), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  })
})
