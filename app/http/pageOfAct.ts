import { links } from '~/links'

/**
 * Returns the page that an act's address (`/p/12/vote`, `/t/3/close`) belongs to: the post's or the
 * thread's; null for other addresses.
 */
export function pageOfAct(path: string): string | null {
  const [, kind, id = ''] = /^\/([pt])\/([1-9]\d{0,8})\/[a-z]+(?:\.data)?$/.exec(path) ?? []
  if (kind === undefined) return null
  return kind === 'p' ? links.post(Number(id)) : links.threadNumber(Number(id))
}
