import type { Locale } from '~/domain/context'
import type { PostView } from '~/domain/posts/post'
import type { CampAgreement } from './agreementWithCamps'
import type { Opinion } from './opinion'

/**
 * The parameters of the weighing page: the argument answered just now, the one to change, and
 * whether to stop.
 */
export type WeighingQuery = { last: number | null; again: number | null; stop: boolean }

/** An argument with its author and an excerpt. */
export type ArgumentLine = { id: number; lang: Locale; name: string; text: string }

/**
 * The argument to vote on; `answering` is its parent, null for the question and for unpublished
 * posts.
 */
export type ArgumentToWeigh = { post: PostView; answering: ArgumentLine | null }

/** The argument that the member answered just now, and their vote. */
export type LastAnswered = { line: ArgumentLine; opinion: Opinion }

/**
 * A member's position in a debate by their own votes; `alike` compares them with the camps, if
 * there are several.
 */
export type OwnPosition = { agree: number; disagree: number; pass: number; alike: CampAgreement[] }

/** Counts agree, disagree and pass votes. */
export function countAnswers(answers: readonly Opinion[]): {
  agree: number
  disagree: number
  pass: number
} {
  const of = (one: Opinion) => answers.filter((answer) => answer === one).length
  return { agree: of(1), disagree: of(-1), pass: of(0) }
}
