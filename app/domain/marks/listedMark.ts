import type { Excerpt } from '~/domain/posts/post'
import type { MarkKind } from './mark'

/** An open mark in a list, with its post. */
export type ListedMark = {
  id: number
  kind: MarkKind
  reason: string
  by: string
  setAt: Date
  duplicateOf: number | null
  post: Excerpt
}

/** A page of a list, oldest first; `next` is the cursor of the next page, null on the last. */
export type ListedMarks = { marks: ListedMark[]; next: number | null }
