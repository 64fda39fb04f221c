import type { Locale } from '~/domain/context'
import type { Author, Stance } from '~/domain/posts/post'
import type { ThemeMark } from '~/domain/themes/theme'
import type { Question } from '~/domain/threads/thread'
import type { Piece } from './extract'
import type { Query } from './query'

/** How many posts a page of results holds, and how many threads stand above the first. */
export const resultsPerPage = 20
/** How many threads stand above the posts. */
export const threadsAbove = 5

/** A post that was found, with an extract of what it says. */
export type FoundPost = {
  id: number
  stance: Stance
  lang: Locale
  extract: Piece[]
  createdAt: Date
  author: Author
  thread: { id: number } & Question
  themes: ThemeMark[]
  replyCount: number
}

/** A thread that was found; `marked` is its question in each language it is asked in, in pieces. */
export type FoundThread = Question & {
  id: number
  marked: Record<Locale, Piece[]>
  postCount: number
  lastPostAt: Date | null
  closedAt: Date | null
}

/** What a limit of a query names that there is not. */
export type Unknown = { kind: 'author' | 'theme' | 'thread'; value: string }

/** A theme as it is called. */
export type NamedTheme = Pick<ThemeMark, 'slug' | 'nameDe' | 'nameEn'>

/** What came of a search. */
export type Results = {
  /** The query that was answered: the one asked, or the corrected one. */
  query: Query
  /** Why nothing could be looked for: nothing was asked, or only small words of a language, such as “and”. */
  nothing: 'asked' | 'small' | null
  unknown: Unknown[]
  /** Whether nothing was found until words were corrected. */
  corrected: boolean
  threads: FoundThread[]
  posts: FoundPost[]
  /** How many posts were found. */
  count: number
  /** Whether only the newest matches were looked for, because there are so many. */
  onlyNewest: boolean
  more: boolean
  /** The theme and the author that the query names, as they are called. */
  named: { author: string | null; theme: NamedTheme | null }
}

/** A post of the same thread that already says something like it. */
export type SimilarPost = { id: number; lang: Locale; stance: Stance; text: string; author: Author }
