import type { Target } from '~/domain/posts/post'
import type { Asked } from './asking.server'
import { targetNamed } from './named'
import { absolute } from './reading.server'

/** What somebody means by a link or a number in a form; null where that is nothing of this site, by whichever of its names it is asked. */
export const targetIn = ({ url }: Asked, words: string): Target | null => targetNamed(words, [new URL(absolute('/')).origin, url.origin])
