import type { AppLoadContext } from '@remix-run/node'
import './loadContext'

/** Returns the HTML of posts that this response contains only in its markup, by post id. */
export function postHtmlOfRequest({ memo }: AppLoadContext): Map<number, string> {
  const known = memo.get('written') as Map<number, string> | undefined
  if (known) return known
  const made = new Map<number, string>()
  memo.set('written', made)
  return made
}

/**
 * Removes the HTML of posts from loader data on full page loads, because it is already in the
 * markup.
 */
export function movePostHtmlToMarkup(
  load: AppLoadContext,
  posts: readonly { id: number; html: string }[],
): void {
  if (!load.document) return
  const written = postHtmlOfRequest(load)
  for (const post of posts) {
    written.set(post.id, post.html)
    post.html = ''
  }
}
