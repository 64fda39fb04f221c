import { createContext, useContext } from 'react'
import type { Viewer } from '~/domain/context'
import { nothingPlaced, type Placed } from '~/domain/placements/placement'

/** What posts need to know of the page that they stand on. */
export type Viewing = {
  viewer: Viewer | null
  /** The version of the thread that the page was read at. */
  version: number
  /** Whether the thread takes replies. */
  open: boolean
  /** Where to return after a vote: the page with the post's mark. */
  to: (postId: number) => string
  /** The post that the address points to, or null. */
  marked: number | null
  /** What stands also on it, and where else its posts stand. */
  placed: Placed
}

const Context = createContext<Viewing>({
  viewer: null,
  version: 0,
  open: false,
  to: (id) => `/p/${id}`,
  marked: null,
  placed: nothingPlaced,
})

/** Tells the posts beneath what page they stand on. */
export const ViewingProvider = Context.Provider

/** The page that this post stands on. */
export const useViewing = () => useContext(Context)
