import { readSitemapSection } from '~/domain/sitemap/readSection.server'
import { Refusal } from '~/domain/refusal'
import { absoluteUrl } from '~/http/pageLoader.server'
import { resourceLoader } from '~/http/resourceLoader.server'
import { parseSitemapFile, formatSitemap, formatPagesSitemap } from '~/http/sitemap/sitemap'

export const loader = resourceLoader(async (context) => {
  const piece = parseSitemapFile(context.params.file)
  if (piece === null) throw new Refusal('missing', 'errors.notFound')
  context.loadContext.madeOf.add('lists')
  const xml =
    piece === 'pages'
      ? formatPagesSitemap(absoluteUrl)
      : formatSitemap(await readSitemapSection(context, piece), absoluteUrl)
  return new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
})
