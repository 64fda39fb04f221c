import { verdictOf } from '~/domain/arguments/strength'
import { barOf, rounded } from '~/ui/arguments/bar'
import type { LiveWords } from './words'

/** How a strength is displayed: classes, word and tooltip. */
export type StrengthShown = { looks: string; word: string; title: string }

/** Returns the display of a strength in [0, 1], or null for none, in the page's language. */
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
