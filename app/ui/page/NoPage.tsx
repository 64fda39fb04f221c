/**
 * Renders nothing: a page component for addresses with only an action, so that their errors use the
 * site's error page.
 */
export function NoPage() {
  return null
}
