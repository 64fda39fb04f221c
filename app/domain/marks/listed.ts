import type { Excerpt } from '~/domain/posts/post'
import type { MarkKind } from './mark'

/** An open mark in a list, with the post that it stands on. */
export type ListedMark = {
  id: number
  kind: MarkKind
  reason: string
  by: string
  setAt: Date
  duplicateOf: number | null
  post: Excerpt
}

/** A part of a list, the oldest first; `next` is the mark after which it goes on, null at its end. */
export type ListedMarks = { marks: ListedMark[]; next: number | null }
