import { readSitemapSections } from '~/domain/sitemap/readSections.server'
import { absoluteUrl } from '~/http/pageLoader.server'
import { resourceLoader } from '~/http/resourceLoader.server'
import { formatSitemapIndex } from '~/http/sitemap/sitemap'

export const loader = resourceLoader(async (context) => {
  context.loadContext.madeOf.add('lists')
  return new Response(formatSitemapIndex(await readSitemapSections(context), absoluteUrl), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  })
})
