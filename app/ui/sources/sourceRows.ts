import {
  sourceField,
  sourceParts,
  sourcePositions,
  type Citation,
  type SourcePart,
} from '~/domain/sources/source'

type Typed = Record<string, string | string[]>

/** The values of a form's fields for one source. */
export type SourceRow = { place: number; values: Record<SourcePart, string>; filled: boolean }

/**
 * Returns the values of a form's source fields: the submitted ones, or else the post's citations.
 */
export function sourceRows(typed: Typed, sources: readonly Citation[]): SourceRow[] {
  const back = sourcePositions.some((place) =>
    sourceParts.some((part) => typed[sourceField(place, part)] !== undefined),
  )
  return sourcePositions.map((place) => {
    const valueOf = (part: SourcePart) =>
      (back ? [typed[sourceField(place, part)] ?? ''].flat()[0] : sources[place - 1]?.[part]) ?? ''
    const values = {
      address: valueOf('address'),
      title: valueOf('title'),
      publisher: valueOf('publisher'),
      dated: valueOf('dated'),
      quote: valueOf('quote'),
      archived: valueOf('archived'),
    }
    return { place, values, filled: Object.values(values).some((value) => value !== '') }
  })
}
