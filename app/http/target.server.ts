import type { Target } from '~/domain/posts/post'
import { Refusal, type Reason } from '~/domain/refusal'
import type { RequestContext } from './requestContext.server'
import { parseTarget } from './parseTarget'
import { absoluteUrl } from './pageLoader.server'

/**
 * Parses a link or number from a form; null when it does not belong to this site, under any of its
 * host names.
 */
export const findTarget = ({ url }: RequestContext, words: string): Target | null =>
  parseTarget(words, [new URL(absoluteUrl('/')).origin, url.origin])

/**
 * Same as `findTarget`.
 * @throws Refusal when the link does not belong to this site
 */
export function requireTarget(context: RequestContext, words: string): Target {
  const target = findTarget(context, words)
  if (target === null) throw new Refusal('invalid', 'posts.targetUnreadable')
  return target
}

/**
 * Parses a link to a post, or its number, from a form.
 * @throws Refusal with the given reason when it is not a post of this site
 */
export function requirePostTarget(
  context: RequestContext,
  words: string,
  unreadable: Reason,
): number {
  const target = findTarget(context, words)
  if (target === null || !('post' in target)) throw new Refusal('invalid', unreadable)
  return target.post
}
