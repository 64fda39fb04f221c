import { absoluteUrl } from '~/http/pageLoader.server'
import { resourceLoader } from '~/http/resourceLoader.server'
import { robotsText } from '~/http/sitemap/robots'
import { links } from '~/links'

export const loader = resourceLoader(async ({ loadContext: load }) => {
  load.madeOf.add('settings')
  return new Response(robotsText(absoluteUrl(links.sitemap())), {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
    },
  })
})
