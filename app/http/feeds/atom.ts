import { element, xmlDocument, type Xml } from '~/http/xml'
import type { FeedEntry, Feed } from './feed'

/** Formats a feed as Atom 1.0 (RFC 4287). */
export function formatAtom(feed: Feed): string {
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.lang },
      element('id', {}, feed.at.atom),
      element('title', {}, feed.title),
      element('updated', {}, feed.updated.toISOString()),
      element('link', { rel: 'self', type: 'application/atom+xml', href: feed.at.atom }),
      element('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
      person(feed.site),
      ...feed.entries.map(entryOf),
    ),
  )
}

const entryOf = (entry: FeedEntry): Xml =>
  element(
    'entry',
    {},
    element('id', {}, entry.id),
    element('title', {}, entry.title),
    element('link', { rel: 'alternate', type: 'text/html', href: entry.address }),
    element('published', {}, entry.published.toISOString()),
    element('updated', {}, entry.updated.toISOString()),
    entry.author && person(entry.author),
    element('content', { type: 'html', 'xml:lang': entry.lang }, entry.html),
  )

const person = ({ name, address }: { name: string; address: string }): Xml =>
  element('author', {}, element('name', {}, name), element('uri', {}, address))
