import { createContext, useContext } from 'react'
import type { Viewer } from '~/domain/context'
import { noPlacements, type PagePlacements } from '~/domain/placements/placement'

/** What posts need to know about their page. */
export type ThreadPageContext = {
  viewer: Viewer | null
  /** The version of the thread that the page shows. */
  version: number
  /** Whether the thread accepts replies. */
  open: boolean
  /** Returns the address to return to after a vote: the page with the post's fragment. */
  to: (postId: number) => string
  /** The post in the address's fragment, or null. */
  marked: number | null
  /** The placements shown on the page. */
  placed: PagePlacements
}

const Context = createContext<ThreadPageContext>({
  viewer: null,
  version: 0,
  open: false,
  to: (id) => `/p/${id}`,
  marked: null,
  placed: noPlacements,
})

/** Provides this data to the posts below. */
export const ThreadPageProvider = Context.Provider

/** Returns the data of the page. */
export const useThreadPage = () => useContext(Context)
