/** The page of an address that only acts: there is none, but what is refused there gets the site's own error page. */
export function Nothing() {
  return null
}
