import { createContext, type ReactElement } from 'react'

/**
 * A part of a page that is made from `madeFrom`, from the pieces within it, and from nothing else; `of` tells it from all others. As it is rendered it
 * lays out the pieces within it, in their order.
 */
export type Piece = {
  of: string
  madeFrom: readonly string[]
  within: readonly Piece[]
  render: () => ReactElement
}

/** Takes a piece, and gives an element that stands for it in the page until it is put there. */
export type LayOut = (piece: () => Piece) => ReactElement

/** How this page lays out its branches; null where they are rendered in it, as in the browser. */
export const Pieces = createContext<LayOut | null>(null)
