import { Ajv } from 'ajv'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { parseUrl } from '~/domain/parseUrl'

const address = { type: 'string', pattern: '^https?://' }
const moment = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$',
}
const authors = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    properties: { name: { type: 'string', minLength: 1 }, url: address, avatar: address },
    minProperties: 1,
    additionalProperties: false,
  },
}

/** JSON Feed 1.1 (jsonfeed.org/version/1.1), as far as we use it, and nothing else. */
const jsonFeed = new Ajv({ allErrors: true }).compile({
  type: 'object',
  required: ['version', 'title', 'items'],
  additionalProperties: false,
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: { type: 'string', minLength: 1 },
    home_page_url: address,
    feed_url: address,
    language: { enum: ['de', 'en'] },
    authors,
    items: {
      type: 'array',
      maxItems: 50,
      items: {
        type: 'object',
        required: ['id', 'content_html'],
        additionalProperties: false,
        properties: {
          id: { type: 'string', minLength: 1 },
          url: address,
          title: { type: 'string' },
          content_html: { type: 'string', minLength: 1 },
          language: { enum: ['de', 'en'] },
          date_published: moment,
          date_modified: moment,
          authors,
        },
      },
    },
  },
})

/** Returns the errors of a JSON feed. */
export function faultsOfJsonFeed(text: string): string[] {
  const feed: { items?: { id: string }[] } = JSON.parse(text)
  jsonFeed(feed)
  const ids = feed.items?.map(({ id }) => id) ?? []
  return [
    ...(jsonFeed.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`),
    ...(new Set(ids).size < ids.length ? ['two items have one id'] : []),
  ]
}

/** An Atom document as elements; repeatable ones are lists. */
export type Atom = {
  id: string
  title: string
  updated: string
  'xml:lang': string
  xmlns: string
  link: { rel: string; type: string; href: string }[]
  author: { name: string; uri: string }
  entry: {
    id: string
    title: string
    published: string
    updated: string
    link: { rel: string; href: string }[]
    author?: { name: string; uri: string }
    content: { type: string; 'xml:lang': string; '#text': string }
  }[]
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  isArray: (name) => ['entry', 'link', 'url', 'sitemap', 'xhtml:link'].includes(name),
})

/** Returns the document element of well-formed XML. */
export function xmlIn(text: string): Record<string, never> {
  const valid = XMLValidator.validate(text)
  if (valid !== true) throw new Error(valid.err.msg)
  // Characters that XML 1.0 does not allow are errors, even if a parser accepts them.
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text))
    throw new Error('a character that XML does not have')
  return parser.parse(text)
}

export const atomIn = (text: string): Atom => {
  const { feed } = xmlIn(text) as unknown as { feed: Atom }
  return { ...feed, entry: feed.entry ?? [] }
}

/** Returns violations of RFC 4287. */
export function faultsOfAtom(text: string): string[] {
  const feed = atomIn(text)
  const time = new RegExp(moment.pattern)
  const faults: string[] = []
  const must = (holds: boolean, fault: string) => void (holds || faults.push(fault))
  must(feed.xmlns === 'http://www.w3.org/2005/Atom', 'the namespace is another')
  must(parseUrl(feed.id) !== null, 'the id is no address')
  must(feed.title !== '', 'there is no title')
  must(time.test(feed.updated), 'updated is no time')
  must(
    feed.link.filter(({ rel }) => rel === 'self').length === 1,
    'there is not one link to itself',
  )
  must(
    feed.link.filter(({ rel }) => rel === 'alternate').length === 1,
    'there is not one link to the page',
  )
  must(
    new Set(feed.entry.map(({ id }) => id)).size === feed.entry.length,
    'two entries have one id',
  )
  for (const entry of feed.entry) {
    must(parseUrl(entry.id) !== null, 'the id of an entry is no address')
    must(entry.title !== '', 'an entry has no title')
    must(time.test(entry.updated) && time.test(entry.published), 'an entry has no time')
    must(
      entry.link.length === 1 && /^https?:/.test(entry.link[0]?.href ?? ''),
      'an entry leads nowhere',
    )
    must((entry.author ?? feed.author).name !== '', 'an entry has no author')
    must(entry.content.type === 'html', 'the content is no HTML')
  }
  return faults
}
