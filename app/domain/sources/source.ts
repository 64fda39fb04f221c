/** Limits of a source's words, in characters, and how many sources a post may cite. */
export const sourceLimits = {
  perPost: 5,
  address: 1_000,
  title: 200,
  publisher: 100,
  dated: 40,
  quote: 500,
}

/** How many numbers a page of a thread's list of sources holds. */
export const sourcesPerPage = 50

/** What can be said of a source, in the order in which it is asked for. */
export const sourceParts = ['address', 'title', 'publisher', 'dated', 'quote', 'archived'] as const
/** One thing that can be said of a source. */
export type SourcePart = (typeof sourceParts)[number]

/** What a post says of a source that it rests on. The date is in whatever form the source gives it; `archived` is where a copy is kept. */
export type Citation = {
  address: string
  title: string
  publisher: string | null
  dated: string | null
  quote: string | null
  archived: string | null
}

/** The same with the number that the source has in its thread. */
export type CitedSource = Citation & { number: number }

/** The places of a form's sources, from 1. */
export const sourcePlaces: readonly number[] = Array.from(
  { length: sourceLimits.perPost },
  (_, index) => index + 1,
)

/** What a form's field for a part of a source is named. */
export const sourceField = (place: number, part: SourcePart): string =>
  `source${place}${part.charAt(0).toUpperCase()}${part.slice(1)}`

/** The page, from 1, of a thread's list of sources that has this number. */
export const pageOfSource = (number: number): number => Math.ceil(number / sourcesPerPage)
