type Click = Pick<MouseEvent, 'button' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/**
 * Returns the path within the site that a click on a link leads to, or null when the browser should
 * handle it: another site, another window, a fragment of this page.
 */
export function clientSidePath(
  click: Click,
  link: { href: string; target: string; hasAttribute(name: string): boolean },
  here: string,
): string | null {
  if (click.button !== 0 || click.ctrlKey || click.metaKey || click.shiftKey || click.altKey)
    return null
  if (
    (link.target !== '' && link.target !== '_self') ||
    link.hasAttribute('download') ||
    link.hasAttribute('data-share')
  )
    return null
  const [from, to] = [new URL(here), new URL(link.href, here)]
  if (to.origin !== from.origin || to.pathname.startsWith('/feeds/')) return null
  if (to.hash !== '' && to.pathname === from.pathname && to.search === from.search) return null
  return to.pathname + to.search + to.hash
}
