import type { Target } from '~/domain/posts/post'
import { Refusal, type Reason } from '~/domain/refusal'
import type { Asked } from './asking.server'
import { targetNamed } from './named'
import { absolute } from './reading.server'

/** What somebody means by a link or a number in a form; null where that is nothing of this site, by whichever of its names it is asked. */
export const targetIn = ({ url }: Asked, words: string): Target | null =>
  targetNamed(words, [new URL(absolute('/')).origin, url.origin])

/** As `targetIn`. @throws Refusal where that is nothing of this site */
export function targetMeant(asked: Asked, words: string): Target {
  const target = targetIn(asked, words)
  if (target === null) throw new Refusal('invalid', 'posts.targetUnreadable')
  return target
}

/** The post that somebody means by a link or a number in a form. @throws Refusal for this reason where that is none of this site */
export function postIn(asked: Asked, words: string, unreadable: Reason): number {
  const target = targetIn(asked, words)
  if (target === null || !('post' in target)) throw new Refusal('invalid', unreadable)
  return target.post
}
