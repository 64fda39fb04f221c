import type { Told } from '~/domain/events/lately'

/** What has happened since a page was read and is not to be seen on it; each with the version of the thread that it made. */
export type News = {
  /** The version of the thread up to which this is known. */
  version: number
  /** Posts that are not on the page, in the order in which they came. */
  fresh: readonly Happened[]
  /** Posts that were new, and did not come onto the page when it was read again: they stand elsewhere in the debate. */
  elsewhere: readonly number[]
  /** Posts on the page that say something else by now, or nothing any more. */
  changed: readonly Happened[]
  /** When the question itself got another state or other words, or something came to stand elsewhere; null for never. */
  head: number | null
  /** Up to which version votes came for posts on the page; null for none. */
  voted: number | null
  /** Up to which version more has happened than was told one by one; null where all was told. */
  much: number | null
}

/** A post to which something happened, and the latest version that this made. */
export type Happened = { post: number; version: number }

/** Whether a page shows a post. */
type Shows = (post: number) => boolean

/** Nothing has happened since this version. */
export const noNews = (version: number): News => ({
  version,
  fresh: [],
  elsewhere: [],
  changed: [],
  head: null,
  voted: null,
  much: null,
})

/** The news with one thing more; what a page has heard before is no news. */
export function withTold(news: News, { version, kind, post }: Told, shows: Shows): News {
  if (version <= news.version) return news
  const after = { ...news, version }
  if (
    kind === 'renamed' ||
    kind === 'closed' ||
    kind === 'reopened' ||
    kind === 'moved' ||
    kind === 'placed'
  )
    return { ...after, head: version }
  if (post === null) return after
  const changed = [...news.changed.filter((one) => one.post !== post), { post, version }]
  switch (kind) {
    case 'posted':
      return shows(post) || news.fresh.some((one) => one.post === post)
        ? after
        : { ...after, fresh: [...news.fresh, { post, version }] }
    case 'withdrawn':
    case 'removed':
      return shows(post) ? { ...after, changed } : without(after, (one) => one === post)
    case 'edited':
    case 'restored':
    case 'marked':
      return shows(post) ? { ...after, changed } : after
    case 'voted':
      return shows(post) ? { ...after, voted: version } : after
    default:
      return after
  }
}

/** So much has happened up to a version that it is not told one by one. */
export const withMuch = (news: News, version: number): News =>
  version <= news.version ? news : { ...news, version, much: version }

/**
 * What of the news is left on a page that was read at a version, by whatever was done on it: what came later. What was there
 * by then and is not on the page stands elsewhere.
 */
export function readAt(news: News, version: number, shows: Shows): News {
  const later = (made: number | null) => (made !== null && made > version ? made : null)
  const { fresh, elsewhere, changed } = without(news, shows)
  return {
    version: Math.max(news.version, version),
    fresh: fresh.filter((one) => one.version > version),
    elsewhere: [
      ...elsewhere,
      ...fresh.filter((one) => one.version <= version).map(({ post }) => post),
    ],
    changed: changed.filter((one) => one.version > version),
    head: later(news.head),
    voted: later(news.voted),
    much: later(news.much),
  }
}

const without = (news: News, left: Shows): News => ({
  ...news,
  fresh: news.fresh.filter(({ post }) => !left(post)),
  elsewhere: news.elsewhere.filter((post) => !left(post)),
})
