import type { Feed } from './feed'

/** Formats a feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export const formatJsonFeed = (feed: Feed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.at.json,
    language: feed.lang,
    authors: [person(feed.site)],
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.address,
      title: entry.title,
      content_html: entry.html,
      language: entry.lang,
      date_published: entry.published.toISOString(),
      date_modified: entry.updated.toISOString(),
      ...(entry.author && { authors: [person(entry.author)] }),
    })),
  })

const person = ({ name, address }: { name: string; address: string }) => ({ name, url: address })
