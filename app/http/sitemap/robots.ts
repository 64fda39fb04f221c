import { acts } from '~/domain/threads/slug'

/**
 * What robots are asked to leave alone (RFC 9309): what only acts, what is somebody's own, and other orders and choices of
 * what they read elsewhere. The addresses of acts are named as they end; no title of a thread ends so.
 */
const leftAlone = [
  ...acts.map((act) => `/t/*/${act}$`),
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

/** What robots are told: everything may be read but this; and where the sitemap is. */
export const robotsText = (sitemap: string): string =>
  [
    'User-agent: *',
    'Allow: /',
    ...leftAlone.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${sitemap}`,
    '',
  ].join('\n')
