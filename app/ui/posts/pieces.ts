import { createContext, type ReactElement } from 'react'

/** A part of a page that is made from these words (HTML) and `madeFrom`, and from nothing else; `of` tells it from all others. */
export type Piece = { of: string; madeFrom: string; words: string; render: () => ReactElement }

/** Takes a piece, and gives a mark that stands for it in the page until it is put there. */
export type LayOut = (piece: Piece) => string

/** How this page lays out its posts; null where they are rendered in it, as wherever a browser takes the page over. */
export const Pieces = createContext<LayOut | null>(null)
