import { absolute } from '~/http/reading.server'
import { serving } from '~/http/serving.server'
import { robotsText } from '~/http/sitemap/robots'
import { links } from '~/links'

export const loader = serving(async ({ load }) => {
  load.madeOf.add('settings')
  return new Response(robotsText(absolute(links.sitemap())), {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
    },
  })
})
