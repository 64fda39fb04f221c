import { createContext } from 'react'

/**
 * The HTML of posts that loader data leaves out because the page's own markup carries it, by the posts' ids: filled by
 * loaders while the server renders, and read back from the markup when the page is hydrated.
 */
export const WrittenHtml = createContext<ReadonlyMap<number, string>>(new Map())
