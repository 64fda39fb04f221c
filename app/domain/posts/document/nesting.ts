import { markKinds, type Mark, type MarkKind, type Text } from './document'

/** From the outside in, how marks nest where they have to be written one inside the other. */
export const nesting = ['bold', 'italic', 'link', 'code'] as const satisfies readonly MarkKind[]

/** A text's marks, the outermost first. */
export function nestedMarks(text: Text): Mark[] {
  return nesting.flatMap((kind) => text.marks?.find((mark) => mark.type === kind) ?? [])
}

/** How many marks, counted from the outside, need not be closed between two texts. */
export function carried(one: Text | undefined, other: Text | undefined): number {
  if (!one || !other) return 0
  const [left, right] = [nestedMarks(one), nestedMarks(other)]
  const end = left.findIndex((mark, index) => !sameMark(mark, right[index]))
  return end < 0 ? left.length : end
}

/** The marks that a space keeps beside its neighbour: emphasis that is not closed between them, and the same link. */
export function carriedMarks(neighbour: Text | undefined, space: Text): Mark[] {
  const kept = nestedMarks(space).slice(0, carried(neighbour, space))
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
