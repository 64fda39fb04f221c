import type { Locale } from '~/domain/context'
import type { OpenMark } from '~/domain/marks/mark'
import type { CitedSource } from '~/domain/sources/source'
import type { ThemeMark } from '~/domain/themes/theme'
import type { Question } from '~/domain/threads/thread'

/** The stances, in the order in which they are offered. */
export const stances = ['supports', 'opposes', 'asks', 'adds'] as const
/** A post's stance toward its parent. */
export type Stance = (typeof stances)[number]

/**
 * Limits of a post; `depth` is the maximum number of ancestors, `moved` how many posts one move may
 * take to another thread.
 */
export const postLimits = { perMinute: 10, removalReason: 300, depth: 200, moved: 10_000 }

/** The new parent of a moved post: a thread's question, or a post. */
export type Target = { thread: number } | { post: number }

/** An author as readers see them. */
export type Author = { name: string; demo: boolean }

/** Whether a post is published, was withdrawn by its author, or removed by a moderator. */
export type Standing = 'stands' | 'withdrawn' | 'removed'

/** A post's excerpt for lists: profile, theme, desk. */
export type Excerpt = {
  id: number
  stance: Stance
  lang: Locale
  /** Plain text, at most 280 characters, with an ellipsis when there is more. */
  text: string
  createdAt: Date
  author: Author
  thread: { id: number } & Question
  themes: ThemeMark[]
  replyCount: number
}

/** The vote counts of a post. */
export type Counts = { up: number; down: number; agree: number; disagree: number; pass: number }

/** A member's ballot on a post; null where they did not vote. */
export type Ballot = { quality: -1 | 1 | null; agreement: -1 | 0 | 1 | null }

/** A post as one viewer sees it. */
export type PostView = {
  id: number
  threadId: number
  parentId: number | null
  /** The number of ancestors: 0 for a reply to the question. */
  depth: number
  stance: Stance
  lang: Locale
  /** Sanitised when it was written; empty unless published. */
  html: string
  /** Plain text, for anonymous readers; null for members and unless published. */
  text: string | null
  createdAt: Date
  editedAt: Date | null
  standing: Standing
  /** A moderator's reason for removing it; null for other posts. */
  removedReason: string | null
  author: Author
  themes: ThemeMark[]
  /** Its citations; null for none and unless published. */
  sources: CitedSource[] | null
  /** Its open marks; null for none and unless published. */
  marks: OpenMark[] | null
  counts: Counts
  /** The number of direct replies. */
  replyCount: number
  /** The number of descendants. */
  belowCount: number
  /** Its sort value among its siblings, smallest first. */
  rank: number
  /** Its strength in [0, 1]; null without evidence and unless published. */
  strength: number | null
  /** How evenly and how often members agree and disagree with it. */
  controversy: number
  /** How much every camp agrees with it, in [0, 1]; null while unknown. */
  commonGround: number | null
  /** Whether the asker accepted it as the answer. */
  accepted: boolean
  /** The viewer's own ballot; null for anonymous readers. */
  mine: Ballot | null
  /** Whether the viewer wrote it. */
  own: boolean
}

/** What is shown of a post's parent. */
export type AnsweredPost = Pick<PostView, 'author' | 'own' | 'stance' | 'standing'>
