import { clientSidePath } from './clientSidePath'

/**
 * Handles clicks on plain links of posts by client-side navigation, until the returned function is
 * called. A page has hundreds of them, and a router component for each would be expensive; readers'
 * pages use the same links without this.
 */
export function followLinks(navigate: (way: string) => void): () => void {
  const follow = (event: MouseEvent) => {
    const link =
      event.target instanceof Element
        ? event.target.closest<HTMLAnchorElement>(
            '.post a[href], .branches a[href], .excerpt a[href]',
          )
        : null
    const way = link && !event.defaultPrevented ? clientSidePath(event, link, location.href) : null
    if (way === null) return
    event.preventDefault()
    navigate(way)
  }
  document.addEventListener('click', follow)
  return () => document.removeEventListener('click', follow)
}
