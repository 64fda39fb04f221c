import type { Locale } from '~/domain/context'
import type { Author, Counts, Stance } from '~/domain/posts/post'
import type { ThemeMark } from '~/domain/themes/theme'
import type { Question, StanceCounts } from '~/domain/threads/thread'
import type { Period, Unit } from './activity'

/** How much an overview shows at most: themes, posts of a list, posts of a list that is taken along, and characters of each post. */
export const overviewLimits = { themes: 30, posts: 8, rows: 1_000, characters: 240 }

/** What an overview lists: questions without an answer, what nobody has answered, and what all camps share. */
export const listNames = ['questions', 'unanswered', 'shared'] as const
/** A list by its name. */
export type ListName = (typeof listNames)[number]

/** What an overview shows as a picture with a table behind it. */
export const figureNames = ['themes', 'activity', ...listNames] as const
/** A figure by its name. */
export type FigureName = (typeof figureNames)[number]

/** The formats in which a figure can be taken along: its picture and its numbers. */
export const figureFormats = ['svg', 'csv'] as const
/** A format by the end of its file's name. */
export type FigureFormat = (typeof figureFormats)[number]

/** How many standing posts about a theme take each stance; null for those that carry no theme. */
export type ThemeCounts = { theme: ThemeMark | null; counts: StanceCounts }

/**
 * What an overview counts: all standing posts by stance, and by theme and stance (a post with several themes counts with each), `more`
 * saying that there are other themes; and how many were written when, from the first on ('YYYY-MM-DD'). Null where no post stands.
 */
export type Figures = {
  all: StanceCounts
  themes: ThemeCounts[]
  more: boolean
  activity: Activity
}

/** Posts by the days, weeks or months in which they were written, without a gap. */
export type Activity = { unit: Unit; first: string; last: string; periods: Period[] }

/** A post as an overview lists it; `days` is for how many whole days it has stood. */
export type Listed = {
  id: number
  lang: Locale
  stance: Stance
  author: Author
  text: string
  days: number
  thread: { id: number } & Question
}

/** The beginning of a list, and how long it is in all. */
export type List<Post> = { posts: Post[]; total: number }

/** What an overview tells of the posts of its lists: how many standing replies there are, how well it holds (null: not weighed), how far all camps back it, in (0, 1). */
export type Lists = {
  questions: List<Listed & { replies: number }>
  unanswered: List<Listed & { strength: number | null; counts: Counts }>
  shared: List<Listed & { commonGround: number }>
}

/** A list as a figure. */
export type ListFigure = { [Name in ListName]: { name: Name; list: Lists[Name] } }[ListName]

/** A figure with what it shows; null where no post stands to be counted. */
export type Figure = { name: Exclude<FigureName, ListName>; figures: Figures | null } | ListFigure

/** For how many whole days something has stood. */
export const daysSince = (at: Date, now: Date): number =>
  Math.max(0, Math.floor((now.getTime() - at.getTime()) / 86_400_000))

/** How many posts of a list a file of it shows. */
export const rowsIn: Record<FigureFormat, number> = {
  svg: overviewLimits.posts,
  csv: overviewLimits.rows,
}

/** How many posts there are of all stances together. */
export const together = ({ supports, opposes, asks, adds }: StanceCounts): number =>
  supports + opposes + asks + adds
