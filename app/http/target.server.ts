import type { Target } from '~/domain/posts/post'
import { Refusal, type Reason } from '~/domain/refusal'
import type { Asked } from './asking.server'
import { targetNamed } from './named'
import { absolute } from './reading.server'

/**
 * Parses a link or number from a form; null when it does not belong to this site, under any of its
 * host names.
 */
export const targetIn = ({ url }: Asked, words: string): Target | null =>
  targetNamed(words, [new URL(absolute('/')).origin, url.origin])

/**
 * Same as `targetIn`.
 * @throws Refusal when the link does not belong to this site
 */
export function targetMeant(asked: Asked, words: string): Target {
  const target = targetIn(asked, words)
  if (target === null) throw new Refusal('invalid', 'posts.targetUnreadable')
  return target
}

/**
 * Parses a link to a post, or its number, from a form.
 * @throws Refusal with the given reason when it is not a post of this site
 */
export function postIn(asked: Asked, words: string, unreadable: Reason): number {
  const target = targetIn(asked, words)
  if (target === null || !('post' in target)) throw new Refusal('invalid', unreadable)
  return target.post
}
