/** Where a page says that it is, if it does, and where it was found. */
export type Whereabouts = { canonical: string | null; here: string }

/**
 * The address that is given out for something on a page: whole, under the name that the site has for itself, without
 * what was only asked for on the way here.
 */
export function givenAddress(href: string, { canonical, here }: Whereabouts): string {
  const found = new URL(href, here)
  const name = canonical === null ? new URL(here) : new URL(canonical, here)
  if (found.origin !== new URL(here).origin) return found.href
  // What leads to this very page leads there as the page itself would have it.
  if (canonical !== null && found.pathname === new URL(here).pathname) return name.href
  return name.origin + found.pathname
}
