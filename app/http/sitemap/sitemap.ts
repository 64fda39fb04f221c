import {
  sectionSize,
  sitemapKinds,
  type SitemapSection,
  type SitemapEntry,
} from '~/domain/sitemap/sitemap'
import { ownTitle } from '~/domain/threads/thread'
import { element, xmlDocument, type Xml } from '~/http/xml'
import { languageVersions } from '~/i18n/alternates'
import { links } from '~/links'

const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** Makes a path absolute. */
type Absolute = (path: string) => string

/**
 * Formats the sitemap index (sitemaps.org 0.9): the section with the site's own pages, then the
 * others.
 */
export const formatSitemapIndex = (pieces: readonly SitemapSection[], absolute: Absolute): string =>
  xmlDocument(
    element(
      'sitemapindex',
      { xmlns },
      ...['pages', ...pieces.map(nameOf)].map((name) =>
        element('sitemap', {}, element('loc', {}, absolute(links.sitemapPiece(name)))),
      ),
    ),
  )

/** Formats one section of the sitemap; each address lists its languages. */
export const formatSitemap = (places: readonly SitemapEntry[], absolute: Absolute): string =>
  urls(
    places.map((place) => [pathOf(place), place.movedAt]),
    absolute,
  )

/** Formats the section with the site's permanent pages. */
export const formatPagesSitemap = (absolute: Absolute): string =>
  urls(
    [
      [links.front(), null],
      [links.themes(), null],
      [links.howItCounts(), null],
    ],
    absolute,
  )

/**
 * Parses the last segment of a sitemap's address: a section, or `pages`; null when it is neither.
 */
export function parseSitemapFile(file: string | undefined): SitemapSection | 'pages' | null {
  if (file === 'pages.xml') return 'pages'
  const [, named, number] = /^([a-z]+)-([1-9]\d{0,5})\.xml$/.exec(file ?? '') ?? []
  const kind = sitemapKinds.find((known) => known === named)
  // Ids are 32-bit integers.
  return kind === undefined || Number(number) * sectionSize > 2 ** 31
    ? null
    : { kind, number: Number(number) }
}

const nameOf = ({ kind, number }: SitemapSection): string => `${kind}-${number}`

function pathOf(place: SitemapEntry): string {
  if (place.kind === 'thread') return links.thread({ id: place.id, title: ownTitle(place) })
  return place.kind === 'theme' ? links.theme(place.slug) : links.article(place.slug)
}

const urls = (
  found: readonly (readonly [path: string, movedAt: Date | null])[],
  absolute: Absolute,
): string =>
  xmlDocument(
    element(
      'urlset',
      { xmlns, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' },
      ...found.map(([path, movedAt]) => urlOf(absolute(path), movedAt)),
    ),
  )

const urlOf = (address: string, movedAt: Date | null): Xml =>
  element(
    'url',
    {},
    element('loc', {}, address),
    movedAt && element('lastmod', {}, movedAt.toISOString()),
    ...languageVersions(address).map((one) =>
      element('xhtml:link', { rel: 'alternate', hreflang: one.tag, href: one.address }),
    ),
  )
