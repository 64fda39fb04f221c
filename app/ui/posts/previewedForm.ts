import { links } from '~/links'

const single = (value: string | string[] | undefined): string =>
  typeof value === 'string' ? value : ''

/**
 * Returns the address that a previewed form is sent to; only addresses of this site's forms are
 * allowed.
 */
export function actionOfPreviewed(
  typed: Record<string, string | string[]>,
  sendKey: string,
): { action: string; sendKey?: string; revision?: number } {
  const action = single(typed.action)
  if (/^\/p\/[1-9]\d{0,8}\/edit$/.test(action))
    return { action, revision: Number(single(typed.revision)) || 1 }
  if (/^\/[tp]\/[1-9]\d{0,8}\/reply$/.test(action)) return { action, sendKey }
  return { action: links.preview(), sendKey }
}

/** Returns the draft key of a previewed form. */
export function draftOfPreviewed(typed: Record<string, string | string[]>): string {
  const [, place = '', id = '', act = ''] =
    /^\/([pt])\/(\d+)\/(\w+)$/.exec(single(typed.action)) ?? []
  if (act === 'edit') return `edit-${id}-${single(typed.revision)}`
  return place === 't' ? `thread-${id}` : place === 'p' ? `reply-${id}` : 'preview'
}
