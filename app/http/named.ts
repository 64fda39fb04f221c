import type { Target } from '~/domain/posts/post'
import { isTaken } from '~/domain/threads/slug'

/** What an address names on the site whose origin is `home`, a debate or an argument; null for other sites' addresses and for other pages. */
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
 * What somebody means by a link to a debate or an argument of this site, whole or as a path, or by a short name of one: `t3`,
 * `p12`. A link into a page means the argument that it leads to.
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
