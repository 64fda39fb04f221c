import { actSegments } from '~/domain/threads/slug'

/**
 * Paths that crawlers should not visit (RFC 9309): acts, personal pages, and other orders and
 * filters of pages that they read elsewhere. Acts are matched by the end of their address; no
 * thread's slug ends like that.
 */
const leftAlone = [
  ...actSegments.map((act) => `/t/*/${act}$`),
  '/p/*/',
  '/placements/',
  '/marks/',
  '/preview',
  '/sign-',
  '/settings',
  '/language',
  '/moderation',
  '/search',
  '/*.data',
  '/*?*sort=',
  '/*?*theme=',
  '/*?*view=',
]

/** Formats robots.txt: everything is allowed except these paths; it also names the sitemap. */
export const robotsText = (sitemap: string): string =>
  [
    'User-agent: *',
    'Allow: /',
    ...leftAlone.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${sitemap}`,
    '',
  ].join('\n')
