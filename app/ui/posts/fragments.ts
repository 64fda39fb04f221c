import { createContext, type ReactElement } from 'react'

/**
 * A fragment of a page that depends only on `madeFrom` and its nested fragments; `of` identifies
 * it. Rendering it renders its nested fragments in order.
 */
export type Fragment = {
  of: string
  madeFrom: readonly string[]
  within: readonly Fragment[]
  render: () => ReactElement
}

/** Registers a fragment and returns a placeholder element for it. */
export type RenderFragment = (piece: () => Fragment) => ReactElement

/**
 * Renders this page's branches as fragments; null when they are rendered inline, as in the browser.
 */
export const FragmentRenderer = createContext<RenderFragment | null>(null)
