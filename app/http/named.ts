import type { Target } from '~/domain/posts/post'
import { isTaken } from '~/domain/threads/slug'

/**
 * Returns the thread or post that an address on the site `home` (an origin) leads to; null for
 * other sites and pages.
 */
export function namedBy(address: string, home: string): Target | null {
  if (!URL.canParse(address)) return null
  const { origin, pathname } = new URL(address)
  if (origin !== home) return null
  const [, kind, id = '', ending = ''] =
    /^\/([tp])\/([1-9]\d{0,8})(?:\/([^/]*))?$/.exec(pathname) ?? []
  if (kind === 't') return isTaken(ending.toLowerCase()) ? null : { thread: Number(id) }
  return kind === 'p' && ending === '' ? { post: Number(id) } : null
}

/**
 * Parses a link to a thread or post of this site, absolute or as a path, or a short name (`t3`,
 * `p12`). A link with a fragment means the post it points to.
 */
export function targetNamed(words: string, homes: readonly string[]): Target | null {
  const [, kind, id] = /^([tp])([1-9]\d{0,8})$/i.exec(words) ?? []
  if (id !== undefined)
    return kind?.toLowerCase() === 't' ? { thread: Number(id) } : { post: Number(id) }
  for (const home of homes) {
    const address = /^\/(?!\/)/.test(words) ? home + words : words
    const named = namedBy(address, home)
    if (named === null) continue
    const within = /^#p([1-9]\d{0,8})$/.exec(new URL(address).hash)?.[1]
    return within === undefined ? named : { post: Number(within) }
  }
  return null
}
