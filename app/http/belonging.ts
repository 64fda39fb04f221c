import { links } from '~/links'

/** The page that an act stands on, by the address that it is sent to (`/p/12/vote`, `/t/3/close`): its post or its thread; null where that does not tell. */
export function pageOfAct(path: string): string | null {
  const [, kind, id = ''] = /^\/([pt])\/([1-9]\d{0,8})\/[a-z]+(?:\.data)?$/.exec(path) ?? []
  if (kind === undefined) return null
  return kind === 'p' ? links.post(Number(id)) : links.threadNumber(Number(id))
}
