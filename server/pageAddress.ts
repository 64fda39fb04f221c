import type { Locale } from '~/domain/context'
import { parseSide, parseView, views } from '~/domain/arguments/views'
import { isCursorIn, orders, parseCursor, formatCursor, type Order } from '~/domain/ranking/order'
import { actSegments } from '~/domain/threads/slug'

/**
 * The canonical address of a page that may be cached. `path` contains its known parameters in their
 * fixed order and nothing else.
 */
export type PageAddress = {
  path: string
  lang: Locale | null
  /**
   * True when the page is the same for everybody, signed in or not, and its language depends on its
   * address only.
   */
  open: boolean
}

const id = '[1-9]\\d{0,8}'
const slug = '[a-z0-9]+(?:-[a-z0-9]+)*'
const figure = '(?:themes|activity|questions|unanswered|shared)\\.(?:svg|csv)'
const feed = '\\.(?:atom|json)'

/** Returns true when a parameter's value has the form that our own links use. */
type Reads = (value: string) => boolean

const idRead: Reads = (value) => new RegExp(`^${id}$`).test(value)
const pageRead: Reads = (value) => /^(?:[2-9]|[1-9]\d{1,3}|10000)$/.test(value)
const orderRead: Reads = (value) => orders.some((order) => order === value)
const themeRead: Reads = (value) => value.length <= 60 && new RegExp(`^${slug}$`).test(value)
const viewRead: Reads = (value) => parseView(views, value) === value
const sideRead: Reads = (value) => parseSide(value) !== null
const placeAfter: Reads = (value) => {
  const place = parseCursor(value)
  return place !== null && formatCursor(place) === value
}

/** The known parameters of an address. */
type Said = Readonly<Record<string, string | undefined>>

/** Returns true when all parameters of a thread's address belong to the view that it selects. */
function belongsInThread({ view, side, after, page, sort, theme }: Said): boolean {
  if (view === 'for-and-against' || view === 'map')
    return (
      page === undefined &&
      sort === undefined &&
      theme === undefined &&
      belongsInPost({ view, side, after })
    )
  if (side !== undefined) return false
  if (view === 'timeline')
    return page === undefined && sort === undefined && theme === undefined && goesOn('old', after)
  return (
    !(page !== undefined && after !== undefined) &&
    goesOn(orders.find((order) => order === sort) ?? 'best', after)
  )
}

/** Returns true when all parameters of a post's address belong to the view that it selects. */
function belongsInPost({ view, side, after }: Said): boolean {
  // Only one column can be continued, never both.
  if (view === 'for-and-against')
    return after === undefined || (side !== undefined && goesOn('strongest', after))
  return side === undefined && goesOn('best', after)
}

function goesOn(order: Order, after: string | undefined): boolean {
  const place = after === undefined ? null : parseCursor(after)
  return place === null || isCursorIn(order, place)
}

type Kept = {
  at: RegExp
  says?: Readonly<Record<string, Reads>>
  fits?: (said: Said) => boolean
  open?: true
}

/**
 * The addresses of pages that are the same for all readers of a language, each with the parameters
 * that change its content. `/oembed` is not included: its parameters (an address with any query,
 * any size) allow an unlimited number of responses.
 */
const kept: readonly Kept[] = [
  { at: /^\/$/ },
  { at: exactly(`/t/${id}/(?:counts|common-ground|overview(?:/${figure})?)`) },
  { at: exactly(`/t/${id}/sources`), says: { page: pageRead } },
  {
    at: exactly(`/t/${id}/(?!(?:${actSegments.join('|')})$)${slug}`),
    says: {
      after: placeAfter,
      page: pageRead,
      side: sideRead,
      sort: orderRead,
      theme: themeRead,
      view: viewRead,
    },
    fits: belongsInThread,
  },
  {
    at: exactly(`/p/${id}`),
    says: { after: placeAfter, side: sideRead, view: viewRead },
    fits: belongsInPost,
  },
  { at: exactly(`/p/${id}/history`), says: { page: pageRead } },
  { at: exactly(`/p/${id}/strength`) },
  { at: /^\/themes$/ },
  { at: exactly(`/themes/${slug}`), says: { after: idRead } },
  { at: exactly(`/articles/${slug}(?:/overview(?:/${figure})?)?`) },
  { at: /^\/u\/[^/]+$/, says: { after: idRead } },
  { at: exactly(`/embed/t/${id}`), says: { post: idRead }, open: true },
  { at: exactly(`/feeds/front${feed}`) },
  { at: exactly(`/feeds/t/${id}${feed}`) },
  { at: exactly(`/feeds/themes/${slug}${feed}`) },
  { at: exactly(`/feeds/u/[^/]+${feed}`) },
  { at: /^\/sitemap\.xml$/ },
  { at: /^\/sitemaps\/(?:pages|(?:threads|themes|articles)-[1-9]\d{0,5})\.xml$/ },
  { at: /^\/robots\.txt$/ },
]

/**
 * Parses a request target. Returns null for everything that is not cached: other addresses,
 * non-canonical spellings (`/./`, `%2e`, double slashes), control characters, and parameters that
 * are repeated, unknown, or combined in ways that our links never use. This bounds the number of
 * cache keys of a page.
 */
export function pageAddress(asked: string): PageAddress | null {
  if (asked.length > 1_000 || /#|%[01]|%7f/i.test(asked)) return null
  const at = asked.indexOf('?')
  const path = at < 0 ? asked : asked.slice(0, at)
  const known = kept.find((one) => one.at.test(path))
  if (known === undefined || !isCanonical(path)) return null
  const open = known.open === true
  if (at < 0) return { path, lang: null, open }
  const given = new URLSearchParams(asked.slice(at + 1))
  const lang = languageIn(given)
  if (lang === undefined) return null
  const canonical = new URLSearchParams(lang === null ? {} : { lang })
  for (const [name, reads] of Object.entries(known.says ?? {})) {
    const [value, ...more] = given.getAll(name)
    if (value === undefined) continue
    if (more.length > 0 || !reads(value)) return null
    canonical.append(name, value)
  }
  if (known.fits?.(Object.fromEntries(canonical)) === false) return null
  canonical.sort()
  const query = canonical.toString()
  return { path: query === '' ? path : `${path}?${query}`, lang, open }
}

/**
 * Returns the requested language; null when it is not one of ours, which counts as absent;
 * undefined when it is given twice.
 */
function languageIn(given: URLSearchParams): Locale | null | undefined {
  const [lang, ...more] = given.getAll('lang')
  if (more.length > 0) return undefined
  return lang === 'de' || lang === 'en' ? lang : null
}

/** Returns true when every segment of a path is encoded as in our own links. */
function isCanonical(path: string): boolean {
  try {
    return path
      .split('/')
      .every(
        (part) =>
          part !== '.' && part !== '..' && encodeURIComponent(decodeURIComponent(part)) === part,
      )
  } catch {
    return false
  }
}

function exactly(path: string): RegExp {
  return new RegExp(`^${path}$`)
}
