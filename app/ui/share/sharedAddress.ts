/** A page's canonical address, if it has one, and its current address. */
export type PageAddresses = { canonical: string | null; here: string }

/**
 * Returns the address to share: absolute, with the site's canonical origin, without parameters that
 * only belong to this visit.
 */
export function sharedAddress(href: string, { canonical, here }: PageAddresses): string {
  const found = new URL(href, here)
  const name = canonical === null ? new URL(here) : new URL(canonical, here)
  if (found.origin !== new URL(here).origin) return found.href
  // A link to this page uses the page's canonical address.
  if (canonical !== null && found.pathname === new URL(here).pathname) return name.href
  return name.origin + found.pathname
}
