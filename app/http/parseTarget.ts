import { parseUrl } from '~/domain/parseUrl'
import type { Target } from '~/domain/posts/post'
import { isReservedSegment } from '~/domain/threads/slug'

/**
 * Returns the thread or post that an address on the site `home` (an origin) leads to; null for
 * other sites and pages.
 */
export function targetOfAddress(address: string, home: string): Target | null {
  const url = parseUrl(address)
  if (url?.origin !== home) return null
  const { pathname } = url
  const [, kind, id = '', ending = ''] =
    /^\/([tp])\/([1-9]\d{0,8})(?:\/([^/]*))?$/.exec(pathname) ?? []
  if (kind === 't') return isReservedSegment(ending.toLowerCase()) ? null : { thread: Number(id) }
  return kind === 'p' && ending === '' ? { post: Number(id) } : null
}

/**
 * Parses a link to a thread or post of this site, absolute or as a path, or a short name (`t3`,
 * `p12`). A link with a fragment means the post it points to.
 */
export function parseTarget(words: string, homes: readonly string[]): Target | null {
  const [, kind, id] = /^([tp])([1-9]\d{0,8})$/i.exec(words) ?? []
  if (id !== undefined)
    return kind?.toLowerCase() === 't' ? { thread: Number(id) } : { post: Number(id) }
  for (const home of homes) {
    const address = /^\/(?!\/)/.test(words) ? home + words : words
    const named = targetOfAddress(address, home)
    if (named === null) continue
    const within = /^#p([1-9]\d{0,8})$/.exec(new URL(address).hash)?.[1]
    return within === undefined ? named : { post: Number(within) }
  }
  return null
}
