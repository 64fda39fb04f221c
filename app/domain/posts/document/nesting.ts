import { markKinds, type Mark, type MarkKind, type Text } from './document'

/** The nesting of marks, from the outside in, where they are serialised as nested elements. */
export const nesting = ['bold', 'italic', 'link', 'code'] as const satisfies readonly MarkKind[]

/** Returns a text's marks, the outermost first. */
export function nestedMarks(text: Text): Mark[] {
  return nesting.flatMap((kind) => text.marks?.find((mark) => mark.type === kind) ?? [])
}

/** Returns how many marks, from the outside, stay open between two texts. */
export function sharedNesting(one: Text | undefined, other: Text | undefined): number {
  if (!one || !other) return 0
  const [left, right] = [nestedMarks(one), nestedMarks(other)]
  const end = left.findIndex((mark, index) => !sameMark(mark, right[index]))
  return end < 0 ? left.length : end
}

/** Returns the marks that a space keeps beside its neighbour: shared emphasis and the same link. */
export function sharedMarks(neighbour: Text | undefined, space: Text): Mark[] {
  const kept = nestedMarks(space).slice(0, sharedNesting(neighbour, space))
  const link = space.marks?.find(
    (mark) => mark.type === 'link' && neighbour?.marks?.some((other) => sameMark(mark, other)),
  )
  return markKinds.flatMap((kind) =>
    kind === 'link' ? (link ?? []) : (kept.find((mark) => mark.type === kind) ?? []),
  )
}

function sameMark(one: Mark, other: Mark | undefined): boolean {
  if (one.type === 'link') return other?.type === 'link' && one.attrs.href === other.attrs.href
  return one.type === other?.type
}
