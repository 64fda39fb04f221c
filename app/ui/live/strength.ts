import { verdictOf } from '~/domain/arguments/strength'
import { barOf, rounded } from '~/ui/arguments/bar'
import type { LiveWords } from './words'

/** What stands beside an argument of its strength: how it looks, in which word, and what is said to who points at it. */
export type StrengthShown = { looks: string; word: string; title: string }

/** How a strength in [0, 1], or null while nothing is weighed, stands on a page, in the page's words and language. */
export function strengthIn(
  { verdicts, strengthOf }: Pick<LiveWords, 'verdicts' | 'strengthOf'>,
  lang: string,
  strength: number | null,
  votes: { up: number; down: number },
): StrengthShown {
  const word = verdicts[verdictOf(strength, votes)]
  if (strength === null) return { looks: 'strength', word, title: '' }
  return {
    looks: `strength ${barOf(strength)}`,
    word,
    title: strengthOf.replace('{strength}', rounded(strength).toLocaleString(lang)),
  }
}
