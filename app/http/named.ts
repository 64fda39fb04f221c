import { isAct } from '~/domain/threads/slug'

/** What a page's address is about: a debate, or an argument. */
export type Named = { thread: number } | { post: number }

/** What an address names on the site whose origin is `home`; null for other sites' addresses and for other pages. */
export function namedBy(address: string, home: string): Named | null {
  if (!URL.canParse(address)) return null
  const { origin, pathname } = new URL(address)
  if (origin !== home) return null
  const [, kind, id = '', ending = ''] = /^\/([tp])\/([1-9]\d{0,8})(?:\/([^/]*))?$/.exec(pathname) ?? []
  if (kind === 't') return isAct(ending) ? null : { thread: Number(id) }
  return kind === 'p' && ending === '' ? { post: Number(id) } : null
}
