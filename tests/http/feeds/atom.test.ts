import { expect, test } from 'vitest'
import { formatAtom } from '~/http/feeds/atom'
import { atomIn, faultsOfAtom } from '../../support/feedSchemas'
import { aFeed, hostile } from './anyFeed'

test('an Atom feed is one by RFC 4287, whatever its words are', () => {
  expect(faultsOfAtom(formatAtom(aFeed))).toEqual([])
  expect(faultsOfAtom(formatAtom({ ...aFeed, entries: [] }))).toEqual([])
})

test('words arrive as they were said, but for what XML has no character for', () => {
  const said = hostile.replace(/[\u0001\u000b]/g, '')
  const feed = atomIn(formatAtom(aFeed))
  expect(feed.title).toBe(`Argumente ${said}`)
  expect(feed.entry[0]?.title).toBe(`Ada widerspricht – „${said}“`)
  expect(feed.entry[0]?.content['#text']).toBe('<p>Because &lt;b&gt; ]]&gt;</p>')
})

test('the feed says its language and each argument its own; who wrote nothing is the site', () => {
  const feed = atomIn(formatAtom(aFeed))
  expect([feed['xml:lang'], ...feed.entry.map(({ content }) => content['xml:lang'])]).toEqual([
    'de',
    'en',
    'de',
  ])
  expect(
    [feed.author, ...feed.entry.map(({ author }) => author)].map((author) => author?.name),
  ).toEqual(['Standpunkt', 'Ada', undefined])
  expect(feed.link.map(({ rel, href }) => [rel, href])).toEqual([
    ['self', aFeed.at.atom],
    ['alternate', aFeed.page],
  ])
  expect(feed.entry[0]).toMatchObject({
    published: '2026-05-04T12:00:00.000Z',
    updated: '2026-05-04T13:00:00.000Z',
  })
})
