import { beforeAll, expect, test } from 'vitest'
import { database, type Db } from '~/db/client.server'
import { feedPosts } from '~/db/sql/feeds/feedPosts'
import { feedThreads } from '~/db/sql/feeds/feedThreads'
import { newestPosts } from '~/db/sql/posts/newestPosts'
import { newestPostsByAuthor } from '~/db/sql/posts/newestPostsByAuthor'
import { newestPostsInThread } from '~/db/sql/posts/newestPostsInThread'
import { newestPostsOnTheme } from '~/db/sql/posts/newestPostsOnTheme'
import { newestPostsUntagged } from '~/db/sql/posts/newestPostsUntagged'
import { postExcerpts } from '~/db/sql/posts/postExcerpts'
import { sitemapSections } from '~/db/sql/sitemap/sitemapSections'
import { sitemapThemes } from '~/db/sql/sitemap/sitemapThemes'
import { sitemapThreads } from '~/db/sql/sitemap/sitemapThreads'
import { aThrong } from '../support/throng.server'
import { explained } from '../support/explained.server'

const limit = 50
type Part = { after: number | null; limit: number }
const lists: Record<string, (db: Db, part: Part) => Promise<number[]>> = {
  'all posts': newestPosts,
  'the posts of a thread': (db, part) => newestPostsInThread(db, { ...part, threadId: 7 }),
  'the posts of a member': (db, part) => newestPostsByAuthor(db, { ...part, authorId: 7 }),
  'the posts of a theme': (db, part) => newestPostsOnTheme(db, { ...part, themeId: 2 }),
  'the posts without a theme': newestPostsUntagged,
}

beforeAll(() => aThrong({ members: 3_000, threads: 3_000, posts: 60_000, themes: 1_000 }), 60_000)

test.for(Object.entries(lists))(
  '%s are found without looking at others, at the top and far down',
  async ([, list]) => {
    for (const after of [null, 30_000]) {
      const { rows, scanned } = await explained((db) => list(db, { after, limit }))
      expect(scanned).toEqual([])
      // Each tag is looked up among the posts; some posts are deleted; and the cursor's post is
      // read.
      expect(rows).toBeLessThan(2.5 * limit)
    }
  },
)

test.for(Object.entries(lists))(
  '%s come newest first, each once, and none that is gone',
  async ([, list]) => {
    const all: number[] = []
    for (let after: number | null = null; ; after = all.at(-1) ?? null) {
      const ids = await list(database(), { after, limit: 2_000 })
      all.push(...ids)
      if (ids.length < 2_000) break
    }
    expect(all).toEqual(all.toSorted((one, other) => other - one))
    expect(new Set(all).size).toBe(all.length)
    expect(all.filter((id) => id % 20 === 0)).toEqual([])
    expect(all.length).toBeGreaterThan(150)
  },
)

test('what is shown of fifty posts, or of the newest threads, is read by itself', async () => {
  const ids = await newestPosts(database(), { after: null, limit })
  for (const read of [
    (db: Db) => feedPosts(db, ids),
    (db: Db) => postExcerpts(db, ids, 281),
    (db: Db) => feedThreads(db, limit),
  ]) {
    const { rows, scanned } = await explained(read)
    expect(scanned).toEqual([])
    expect(rows).toBeLessThan(8 * limit)
  }
})

test('each section of the sitemap is found by one row, and its entries by their ids', async () => {
  const pieces = await explained((db) => sitemapSections(db, 500))
  // Six sections of threads, two of themes, none of articles; and one lookup beyond the last of
  // each.
  expect(await sitemapSections(database(), 500)).toHaveLength(8)
  expect(pieces.scanned).toEqual([])
  expect(pieces.rows).toBeLessThan(3 * 8)
  const threads = await explained((db) => sitemapThreads(db, { after: 1_000, last: 1_500 }))
  expect(threads.scanned).toEqual([])
  expect(threads.rows).toBeLessThan(3 * 500)
  const themes = await explained((db) => sitemapThemes(db, { after: 500, last: 1_000 }))
  expect(themes.scanned).toEqual([])
  expect(themes.rows).toBeLessThan(3 * 500)
})
