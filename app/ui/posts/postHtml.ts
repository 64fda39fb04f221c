import { createContext } from 'react'

/**
 * The HTML of posts that loader data omits because the markup contains it, by post id: filled by
 * loaders during server rendering, and read from the markup on hydration.
 */
export const PostHtml = createContext<ReadonlyMap<number, string>>(new Map())
