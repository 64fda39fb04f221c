import type { Locale } from '~/domain/context'
import type { Author, Stance } from '~/domain/posts/post'
import type { Origin, Question } from '~/domain/threads/thread'

/** Maximum number of entries in a feed. */
export const feedLimit = 50

/** A published post in a feed, with its full HTML, which was sanitised when it was written. */
export type FeedPost = {
  kind: 'post'
  id: number
  stance: Stance
  lang: Locale
  html: string
  createdAt: Date
  editedAt: Date | null
  author: Author
  thread: { id: number } & Question
}

/** A new debate in a feed. */
export type FeedThread = Question & {
  kind: 'thread'
  id: number
  createdAt: Date
  origins: Origin[]
  articleSlug: string | null
}

/** An item of a feed. */
export type FeedItem = FeedPost | FeedThread

/** Merges posts and threads, newest first; of the same moment, the thread comes last. */
export const newestOf = (posts: readonly FeedPost[], threads: readonly FeedThread[]): FeedItem[] =>
  [...posts, ...threads]
    .sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime())
    .slice(0, feedLimit)
