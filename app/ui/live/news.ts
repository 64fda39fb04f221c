import type { Told } from '~/domain/events/lately'

/** What has happened since a page was read and is not to be seen on it. */
export type News = {
  /** The version of the thread up to which this is known. */
  version: number
  /** Posts that are not on the page, in the order in which they came. */
  fresh: readonly number[]
  /** Posts that were new, and did not come onto the page when it was read again: they stand elsewhere in the debate. */
  elsewhere: readonly number[]
  /** Posts on the page that say something else by now, or nothing any more. */
  changed: readonly number[]
  /** Whether the question itself has another state or other words, or something stands elsewhere by now. */
  head: boolean
  /** Up to which version votes came for posts on the page; null for none. */
  voted: number | null
  /** Whether more has happened than was told one by one. */
  much: boolean
}

/** Whether a page shows a post. */
type Shows = (post: number) => boolean

/** Nothing has happened since this version. */
export const noNews = (version: number): News => ({ version, fresh: [], elsewhere: [], changed: [], head: false, voted: null, much: false })

/** The news with one thing more; what a page has heard before is no news. */
export function withTold(news: News, { version, kind, post }: Told, shows: Shows): News {
  if (version <= news.version) return news
  const after = { ...news, version }
  if (kind === 'renamed' || kind === 'closed' || kind === 'reopened' || kind === 'moved') return { ...after, head: true }
  if (post === null) return after
  switch (kind) {
    case 'posted':
      return shows(post) || news.fresh.includes(post) ? after : { ...after, fresh: [...news.fresh, post] }
    case 'withdrawn':
    case 'removed':
      return shows(post) ? { ...after, changed: withOne(news.changed, post) } : without(after, (one) => one === post)
    case 'edited':
    case 'restored':
    case 'marked':
      return shows(post) ? { ...after, changed: withOne(news.changed, post) } : after
    case 'voted':
      return shows(post) ? { ...after, voted: version } : after
    default:
      return after
  }
}

/** So much has happened up to a version that it is not told one by one. */
export const withMuch = (news: News, version: number): News => (version <= news.version ? news : { ...news, version, much: true })

/** What of the news is left once the page shows other posts than before. */
export const seen = (news: News, shows: Shows): News => without(news, shows)

/** What of the news is left once the page was read again, at a version. */
export function readAgain(news: News, version: number, shows: Shows): News {
  const { fresh, elsewhere } = without(news, shows)
  return { ...noNews(Math.max(news.version, version)), elsewhere: [...elsewhere, ...fresh] }
}

const without = (news: News, left: Shows): News => ({
  ...news,
  fresh: news.fresh.filter((post) => !left(post)),
  elsewhere: news.elsewhere.filter((post) => !left(post)),
})

const withOne = (posts: readonly number[], post: number): readonly number[] => (posts.includes(post) ? posts : [...posts, post])
