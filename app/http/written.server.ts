import type { AppLoadContext } from '@remix-run/node'
import './loadContext'

/** The HTML of posts that this answer carries in its markup alone, by their ids. */
export function writtenIn({ memo }: AppLoadContext): Map<number, string> {
  const known = memo.get('written') as Map<number, string> | undefined
  if (known) return known
  const made = new Map<number, string>()
  memo.set('written', made)
  return made
}

/** Takes the HTML of posts out of what a loader answers, where a whole page is asked for: it would cross the wire twice. */
export function leaveToMarkup(
  load: AppLoadContext,
  posts: readonly { id: number; html: string }[],
): void {
  if (!load.document) return
  const written = writtenIn(load)
  for (const post of posts) {
    written.set(post.id, post.html)
    post.html = ''
  }
}
