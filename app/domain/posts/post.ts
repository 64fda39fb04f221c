import type { Locale } from '~/domain/context'
import type { OpenMark } from '~/domain/marks/mark'
import type { CitedSource } from '~/domain/sources/source'
import type { ThemeMark } from '~/domain/themes/theme'
import type { Question } from '~/domain/threads/thread'

/** The stances, in the order in which they are offered. */
export const stances = ['supports', 'opposes', 'asks', 'adds'] as const
/** What a post does to what it answers. */
export type Stance = (typeof stances)[number]

/** Limits of a post; `depth` is how many posts may stand above one, `moved` how many go to another thread in one act. */
export const postLimits = { perMinute: 10, removalReason: 300, depth: 200, moved: 10_000 }

/** What a moved post is to answer: a thread's question, or a post. */
export type Target = { thread: number } | { post: number }

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

/** How a post's ballots stand. */
export type Counts = { up: number; down: number; agree: number; disagree: number; pass: number }

/** What one member said of a post; null where they said nothing. */
export type Ballot = { quality: -1 | 1 | null; agreement: -1 | 0 | 1 | null }

/** A post as one reader sees it. */
export type PostView = {
  id: number
  threadId: number
  parentId: number | null
  /** Levels above it, 0 for an answer to the question itself. */
  depth: number
  stance: Stance
  lang: Locale
  /** Sanitised when it was written; empty unless the post stands. */
  html: string
  /** Its words without form, for readers without an account; null for members, and unless the post stands. */
  text: string | null
  createdAt: Date
  editedAt: Date | null
  standing: Standing
  /** Why a moderator removed it; null for any other post. */
  removedReason: string | null
  author: Author
  themes: ThemeMark[]
  /** What it rests on; null for nothing, and unless the post stands. */
  sources: CitedSource[] | null
  /** What members say is wanting in it; null for nothing, and unless the post stands. */
  marks: OpenMark[] | null
  counts: Counts
  /** Direct answers. */
  replyCount: number
  /** Answers on all levels. */
  belowCount: number
  /** Its place among its siblings, the smallest first. */
  rank: number
  /** How well it holds, in [0, 1]; null while nothing has weighed it, and unless it stands. */
  strength: number | null
  /** How evenly and how often it is agreed and disagreed with. */
  controversy: number
  /** How far every camp backs it, in [0, 1]; null while that is not known. */
  commonGround: number | null
  /** Whether who asked said that it answers their question. */
  accepted: boolean
  /** The reader's own ballot; null for readers without an account. */
  mine: Ballot | null
  /** Whether the reader wrote it. */
  own: boolean
}

/** What is to be known of a post beside the one that answers it. */
export type AnsweredPost = Pick<PostView, 'author' | 'own' | 'stance' | 'standing'>
