/** Limits of a citation's fields in characters, and of the number of citations per post. */
export const sourceLimits = {
  perPost: 5,
  address: 1_000,
  title: 200,
  publisher: 100,
  dated: 40,
  quote: 500,
}

/** How many numbers a page of a thread's source list contains. */
export const sourcesPerPage = 50

/** The fields of a citation, in the order of the form. */
export const sourceParts = ['address', 'title', 'publisher', 'dated', 'quote', 'archived'] as const
/** A field of a citation. */
export type SourcePart = (typeof sourceParts)[number]

/**
 * A post's citation. The date is in the source's own format; `archived` is the address of a copy.
 */
export type Citation = {
  address: string
  title: string
  publisher: string | null
  dated: string | null
  quote: string | null
  archived: string | null
}

/** A citation with the number of its source in the thread. */
export type CitedSource = Citation & { number: number }

/** The positions of a form's sources, from 1. */
export const sourcePositions: readonly number[] = Array.from(
  { length: sourceLimits.perPost },
  (_, index) => index + 1,
)

/** Returns the name of a form's source field. */
export const sourceField = (place: number, part: SourcePart): string =>
  `source${place}${part.charAt(0).toUpperCase()}${part.slice(1)}`

/** Returns the page, from 1, of a thread's source list that contains this number. */
export const pageOfSource = (number: number): number => Math.ceil(number / sourcesPerPage)
