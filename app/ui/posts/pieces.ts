import { createContext, type ReactElement } from 'react'

/**
 * A fragment of a page that depends only on `madeFrom` and its nested fragments; `of` identifies
 * it. Rendering it renders its nested fragments in order.
 */
export type Piece = {
  of: string
  madeFrom: readonly string[]
  within: readonly Piece[]
  render: () => ReactElement
}

/** Registers a fragment and returns a placeholder element for it. */
export type LayOut = (piece: () => Piece) => ReactElement

/**
 * Renders this page's branches as fragments; null when they are rendered inline, as in the browser.
 */
export const Pieces = createContext<LayOut | null>(null)
