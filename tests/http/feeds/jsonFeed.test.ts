import { expect, test } from 'vitest'
import { formatJsonFeed } from '~/http/feeds/jsonFeed'
import { faultsOfJsonFeed } from '../../support/feedSchemas'
import { aFeed } from './anyFeed'

test('a JSON feed is one by version 1.1, whatever its words are', () => {
  expect(faultsOfJsonFeed(formatJsonFeed(aFeed))).toEqual([])
  expect(faultsOfJsonFeed(formatJsonFeed({ ...aFeed, entries: [] }))).toEqual([])
})

test('it says what the Atom feed says', () => {
  const feed = JSON.parse(formatJsonFeed(aFeed))
  expect(feed).toMatchObject({
    title: aFeed.title,
    language: 'de',
    home_page_url: aFeed.page,
    feed_url: aFeed.at.json,
  })
  expect(feed.items[0]).toMatchObject({
    id: 'https://forum.example/p/12',
    language: 'en',
    content_html: aFeed.entries[0]?.html,
    authors: [{ name: 'Ada', url: 'https://forum.example/u/Ada' }],
  })
  expect(feed.items[1]).not.toHaveProperty('authors')
})
