import type { Locale } from '~/domain/context'
import type { Author, Stance } from '~/domain/posts/post'
import type { Origin, Question } from '~/domain/threads/thread'

/** How many entries a feed has at most. */
export const feedLimit = 50

/** A standing post as a feed carries it: with all its words, as HTML that was sanitised when it was written. */
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

/** A debate that was opened. */
export type FeedThread = Question & {
  kind: 'thread'
  id: number
  createdAt: Date
  origins: Origin[]
  articleSlug: string | null
}

/** What a feed tells of. */
export type FeedItem = FeedPost | FeedThread

/** The newest of what was said and opened, newest first; of what happened at the same moment, the debate is told last. */
export const newestOf = (posts: readonly FeedPost[], threads: readonly FeedThread[]): FeedItem[] =>
  [...posts, ...threads]
    .sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime())
    .slice(0, feedLimit)
