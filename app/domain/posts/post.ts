import type { Locale } from '~/domain/context'
import type { ThemeMark } from '~/domain/themes/theme'
import type { Question } from '~/domain/threads/thread'

export const stances = ['supports', 'opposes', 'asks', 'adds'] as const
/** What a post does to what it answers. */
export type Stance = (typeof stances)[number]

/** Limits of a post. */
export const postLimits = { perMinute: 10, removalReason: 300 }

/** Who wrote something, as readers see them. */
export type Author = { name: string; demo: boolean }

/** Whether a post stands, was taken back by its author, or was removed by a moderator. */
export type Standing = 'stands' | 'withdrawn' | 'removed'

/** The beginning of a post for lists: profile, theme, desk. */
export type Excerpt = {
  id: number
  stance: Stance
  lang: Locale
  /** Plain text, at most 280 characters, ended by an ellipsis when there is more. */
  text: string
  createdAt: Date
  author: Author
  thread: { id: number } & Question
  themes: ThemeMark[]
  replyCount: number
}
