import type { Locale } from '~/domain/context'
import type { Author, Counts, Stance } from '~/domain/posts/post'
import type { ThemeMark } from '~/domain/themes/theme'
import type { Question, StanceCounts } from '~/domain/threads/thread'
import type { Period, Unit } from './activity'

/**
 * Limits of an overview: themes, posts of a list, rows of a downloaded list, and characters of an
 * excerpt.
 */
export const overviewLimits = { themes: 30, posts: 8, rows: 1_000, characters: 240 }

/** The lists of an overview: open questions, unanswered arguments, and common ground. */
export const listNames = ['questions', 'unanswered', 'shared'] as const
/** The name of a list. */
export type ListName = (typeof listNames)[number]

/** The figures of an overview: pictures with a table. */
export const figureNames = ['themes', 'activity', ...listNames] as const
/** The name of a figure. */
export type FigureName = (typeof figureNames)[number]

/** The download formats of a figure: its picture and its data. */
export const figureFormats = ['svg', 'csv'] as const
/** A download format, by file extension. */
export type FigureFormat = (typeof figureFormats)[number]

/** The number of published posts of a theme by stance; null for untagged posts. */
export type ThemeCounts = { theme: ThemeMark | null; counts: StanceCounts }

/**
 * The counts of an overview: all published posts by stance, and by theme and stance (a post with
 * several themes counts for each), `more` telling whether there are more themes; and the number of
 * posts over time ('YYYY-MM-DD'). Null without published posts.
 */
export type Figures = {
  all: StanceCounts
  themes: ThemeCounts[]
  more: boolean
  activity: Activity
}

/** The number of posts per day, week or month, without gaps. */
export type Activity = { unit: Unit; first: string; last: string; periods: Period[] }

/** A post in a list; `days` is its age in whole days. */
export type Listed = {
  id: number
  lang: Locale
  stance: Stance
  author: Author
  text: string
  days: number
  thread: { id: number } & Question
}

/** The first posts of a list, and its total length. */
export type List<Post> = { posts: Post[]; total: number }

/**
 * What the lists show of each post: the number of published replies, the strength (null: none), the
 * common ground in (0, 1).
 */
export type Lists = {
  questions: List<Listed & { replies: number }>
  unanswered: List<Listed & { strength: number | null; counts: Counts }>
  shared: List<Listed & { commonGround: number }>
}

/** A list as a figure. */
export type ListFigure = { [Name in ListName]: { name: Name; list: Lists[Name] } }[ListName]

/** A figure with its data; null without published posts. */
export type Figure = { name: Exclude<FigureName, ListName>; figures: Figures | null } | ListFigure

/** Returns the number of whole days since a moment. */
export const daysSince = (at: Date, now: Date): number =>
  Math.max(0, Math.floor((now.getTime() - at.getTime()) / 86_400_000))

/** Maximum number of rows in a downloaded list, by format. */
export const maxRows: Record<FigureFormat, number> = {
  svg: overviewLimits.posts,
  csv: overviewLimits.rows,
}

/** Sums the counts of all stances. */
export const totalOfStances = ({ supports, opposes, asks, adds }: StanceCounts): number =>
  supports + opposes + asks + adds
