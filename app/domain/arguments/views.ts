import type { Stance } from '~/domain/posts/post'

/** The views of a debate or of a post's replies; the first is the default. */
export const views = ['conversation', 'for-and-against', 'map', 'timeline'] as const
export type View = (typeof views)[number]

/** The views of a post's replies. */
export const postViews = [
  'conversation',
  'for-and-against',
  'map',
] as const satisfies readonly View[]

/** The two columns of the for-and-against view. */
export const sides = ['supports', 'opposes'] as const satisfies readonly Stance[]
export type SideName = (typeof sides)[number]

/** Parses the view of an address; invalid values mean the default. */
export const parseView = <Known extends View>(
  known: readonly Known[],
  written: string | null,
): Known | 'conversation' => known.find((view) => view === written) ?? 'conversation'

/** Parses the column that an address continues; null for both from the start. */
export const parseSide = (written: string | null): SideName | null =>
  sides.find((side) => side === written) ?? null
