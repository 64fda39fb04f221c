import type { Locale } from '~/domain/context'
import type { PostView } from '~/domain/posts/post'
import type { Alike } from './alike'
import type { Opinion } from './opinion'

/** What a member wants of weighing: which argument they answered just now, which one they come back to, and whether to stop. */
export type WeighingWishes = { last: number | null; again: number | null; stop: boolean }

/** An argument with whoever wrote it, in one line. */
export type Line = { id: number; lang: Locale; name: string; text: string }

/** The argument to be weighed; of what it answers, `answering` is a line, null for the question and for what is gone. */
export type ToWeigh = { post: PostView; answering: Line | null }

/** The argument that a member answered just now, and what they said. */
export type LastWeighed = { line: Line; opinion: Opinion }

/** Where a member stands in a debate, by what they said themselves; `alike` says with which camps, where there are several. */
export type WhereIStand = { agree: number; disagree: number; pass: number; alike: Alike[] }

/** How many of somebody's answers agree, disagree and pass. */
export function countAnswers(answers: readonly Opinion[]): {
  agree: number
  disagree: number
  pass: number
} {
  const of = (one: Opinion) => answers.filter((answer) => answer === one).length
  return { agree: of(1), disagree: of(-1), pass: of(0) }
}
