import type { Stance } from '~/domain/posts/post'

/** The views of a debate, or of what answers one argument; the first is the usual one. */
export const views = ['conversation', 'for-and-against', 'map', 'timeline'] as const
export type View = (typeof views)[number]

/** The views of what answers one argument. */
export const postViews = [
  'conversation',
  'for-and-against',
  'map',
] as const satisfies readonly View[]

/** The two columns of for and against. */
export const sides = ['supports', 'opposes'] as const satisfies readonly Stance[]
export type SideName = (typeof sides)[number]

/** The view that an address asks for; what cannot be read asks for the usual one. */
export const viewFrom = <Known extends View>(
  known: readonly Known[],
  written: string | null,
): Known | 'conversation' => known.find((view) => view === written) ?? 'conversation'

/** The column that an address goes on in; null for both from their beginning. */
export const sideFrom = (written: string | null): SideName | null =>
  sides.find((side) => side === written) ?? null
