import type { Locale } from '~/domain/context'
import type { PostView } from '~/domain/posts/post'
import type { Alike } from './alike'
import type { Opinion } from './opinion'

/**
 * The parameters of the weighing page: the argument answered just now, the one to change, and
 * whether to stop.
 */
export type WeighingWishes = { last: number | null; again: number | null; stop: boolean }

/** An argument with its author and an excerpt. */
export type Line = { id: number; lang: Locale; name: string; text: string }

/**
 * The argument to vote on; `answering` is its parent, null for the question and for unpublished
 * posts.
 */
export type ToWeigh = { post: PostView; answering: Line | null }

/** The argument that the member answered just now, and their vote. */
export type LastWeighed = { line: Line; opinion: Opinion }

/**
 * A member's position in a debate by their own votes; `alike` compares them with the camps, if
 * there are several.
 */
export type WhereIStand = { agree: number; disagree: number; pass: number; alike: Alike[] }

/** Counts agree, disagree and pass votes. */
export function countAnswers(answers: readonly Opinion[]): {
  agree: number
  disagree: number
  pass: number
} {
  const of = (one: Opinion) => answers.filter((answer) => answer === one).length
  return { agree: of(1), disagree: of(-1), pass: of(0) }
}
