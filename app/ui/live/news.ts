import type { ThreadEvent } from '~/domain/events/eventWindow'

/** Changes since the page was loaded that it does not show, each with its version of the thread. */
export type News = {
  /** The version up to which changes are known. */
  version: number
  /** New posts, in order. */
  fresh: readonly ChangedPost[]
  /**
   * New posts that were not on the page after it was updated: they are on other pages of the
   * debate.
   */
  elsewhere: readonly number[]
  /** Posts on the page that were edited, withdrawn or removed. */
  changed: readonly ChangedPost[]
  /** The version at which the question, its state or placements changed; null if unchanged. */
  head: number | null
  /** The version of the latest vote on posts of the page; null for none. */
  voted: number | null
  /**
   * The version up to which more events happened than were sent one by one; null if all were sent.
   */
  much: number | null
}

/** A changed post with the version of its latest change. */
export type ChangedPost = { post: number; version: number }

/** Returns true when the page shows a post. */
type Shows = (post: number) => boolean

/** Returns the state without changes since this version. */
export const noChanges = (version: number): News => ({
  version,
  fresh: [],
  elsewhere: [],
  changed: [],
  head: null,
  voted: null,
  much: null,
})

/** Adds an event; ignores those that are already known. */
export function withEvent(news: News, { version, kind, post }: ThreadEvent, shows: Shows): News {
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

/** Records that more events happened up to a version than were sent one by one. */
export const withManyEvents = (news: News, version: number): News =>
  version <= news.version ? news : { ...news, version, much: version }

/**
 * Returns the remaining changes after the page was loaded at a version: the later ones. Earlier new
 * posts that are not on the page are elsewhere in the debate.
 */
export function afterReload(news: News, version: number, shows: Shows): News {
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
