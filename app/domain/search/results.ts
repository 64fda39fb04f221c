import type { Locale } from '~/domain/context'
import type { Author, Stance } from '~/domain/posts/post'
import type { ThemeMark } from '~/domain/themes/theme'
import type { Question } from '~/domain/threads/thread'
import type { TextSegment } from './highlightSegments'
import type { Query } from './query'

/** The page size of results. */
export const resultsPerPage = 20
/** How many threads are shown above the posts of the first page. */
export const threadsAbove = 5

/** A search hit with an excerpt. */
export type PostHit = {
  id: number
  stance: Stance
  lang: Locale
  extract: TextSegment[]
  createdAt: Date
  author: Author
  thread: { id: number } & Question
  themes: ThemeMark[]
  replyCount: number
}

/** A thread that was found; `marked` is its question in each of its languages, as segments. */
export type ThreadHit = Question & {
  id: number
  marked: Record<Locale, TextSegment[]>
  postCount: number
  lastPostAt: Date | null
  closedAt: Date | null
}

/** An unknown value of a filter in a query. */
export type UnknownFilter = { kind: 'author' | 'theme' | 'thread'; value: string }

/** A theme's names. */
export type NamedTheme = Pick<ThemeMark, 'slug' | 'nameDe' | 'nameEn'>

/** The results of a search. */
export type Results = {
  /** The query that was executed: the original or the corrected one. */
  query: Query
  /** Why nothing was searched: an empty query, or only stop words such as “and”. */
  nothing: 'asked' | 'small' | null
  unknown: UnknownFilter[]
  /** Whether the results are for a corrected query, because the original had none. */
  corrected: boolean
  threads: ThreadHit[]
  posts: PostHit[]
  /** The number of posts found. */
  count: number
  /** Whether only the newest matches were searched, because there are so many. */
  onlyNewest: boolean
  more: boolean
  /** The names of the theme and author that the query filters by. */
  named: { author: string | null; theme: NamedTheme | null }
}

/** A post of the same thread with similar content. */
export type SimilarPost = { id: number; lang: Locale; stance: Stance; text: string; author: Author }
