import { wayOf } from './way'

/**
 * Follows the plain links of posts without loading the page anew, until the returned function is called. A page has hundreds of
 * them, and each would cost a component of the router; readers' pages, where nothing listens, have the very same links.
 */
export function followLinks(navigate: (way: string) => void): () => void {
  const follow = (event: MouseEvent) => {
    const link =
      event.target instanceof Element
        ? event.target.closest<HTMLAnchorElement>(
            '.post a[href], .branches a[href], .excerpt a[href]',
          )
        : null
    const way = link && !event.defaultPrevented ? wayOf(event, link, location.href) : null
    if (way === null) return
    event.preventDefault()
    navigate(way)
  }
  document.addEventListener('click', follow)
  return () => document.removeEventListener('click', follow)
}
