import { links } from '~/links'

type Addresses = { atom: string; json: string }

/** Returns the feed of a page by its path: its own if it has one, else the front page's. */
export function feedOf(path: string): Addresses {
  const thread = /^\/t\/([1-9]\d{0,8})(?:\/|$)/.exec(path)?.[1]
  if (thread !== undefined) return both((format) => links.threadFeed(Number(thread), format))
  const theme = /^\/themes\/([^/]+)$/.exec(path)?.[1]
  if (theme !== undefined) return both((format) => links.themeFeed(theme, format))
  const member = /^\/u\/([^/]+)$/.exec(path)?.[1]
  if (member !== undefined)
    return both((format) => links.memberFeed(decodeURIComponent(member), format))
  return both(links.frontFeed)
}

const both = (at: (format: 'atom' | 'json') => string): Addresses => ({
  atom: at('atom'),
  json: at('json'),
})
