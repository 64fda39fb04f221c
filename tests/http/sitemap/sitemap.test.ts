import { expect, test } from 'vitest'
import {
  parseSitemapFile,
  formatSitemapIndex,
  formatSitemap,
  formatPagesSitemap,
} from '~/http/sitemap/sitemap'
import { xmlIn } from '../../support/feedSchemas'

const absolute = (path: string) => `https://forum.example${path}`
const movedAt = new Date('2026-05-04T12:00:00Z')

test('the index names the site’s own pages and every piece', () => {
  const { sitemapindex } = xmlIn(
    formatSitemapIndex(
      [
        { kind: 'threads', number: 1 },
        { kind: 'themes', number: 2 },
      ],
      absolute,
    ),
  ) as unknown as { sitemapindex: { sitemap: { loc: string }[] } }
  expect(sitemapindex.sitemap.map(({ loc }) => loc)).toEqual(
    ['pages', 'threads-1', 'themes-2'].map((name) => `https://forum.example/sitemaps/${name}.xml`),
  )
})

test('an address comes with its languages, and with when it last moved', () => {
  const xml = formatSitemap(
    [
      { kind: 'thread', id: 7, lang: 'de', questionDe: 'Wer zahlt?', questionEn: null, movedAt },
      { kind: 'theme', slug: 'geld', movedAt },
      { kind: 'article', slug: 'bruecken', movedAt },
    ],
    absolute,
  )
  const { urlset } = xmlIn(xml) as unknown as {
    urlset: {
      url: { loc: string; lastmod: string; 'xhtml:link': { hreflang: string; href: string }[] }[]
    }
  }
  expect(urlset.url.map(({ loc }) => loc)).toEqual(
    ['/t/7/wer-zahlt', '/themes/geld', '/articles/bruecken'].map(absolute),
  )
  expect(urlset.url[0]).toMatchObject({
    lastmod: '2026-05-04T12:00:00.000Z',
    'xhtml:link': [
      { hreflang: 'de', href: absolute('/t/7/wer-zahlt?lang=de') },
      { hreflang: 'en', href: absolute('/t/7/wer-zahlt?lang=en') },
      { hreflang: 'x-default', href: absolute('/t/7/wer-zahlt') },
    ],
  })
  expect(formatPagesSitemap(absolute)).not.toContain('lastmod')
})

test('a piece is asked for by its kind and number, and nothing else names one', () => {
  expect(parseSitemapFile('threads-1.xml')).toEqual({ kind: 'threads', number: 1 })
  expect(parseSitemapFile('articles-40.xml')).toEqual({ kind: 'articles', number: 40 })
  expect(parseSitemapFile('pages.xml')).toBe('pages')
  for (const file of [
    undefined,
    '',
    'threads.xml',
    'threads-0.xml',
    'threads-01.xml',
    'threads--1.xml',
    'threads-1',
    'threads-1.xml.gz',
    'posts-1.xml',
    'members-1.xml',
    'constructor-1.xml',
    'threads-999999.xml',
    'threads-9999999.xml',
    'threads-1e3.xml',
  ])
    expect(parseSitemapFile(file), file).toBeNull()
})
