import { verdictOf } from '~/domain/arguments/strength'
import { barClass, roundStrength } from '~/ui/arguments/bar'
import type { LiveMessages } from './messages'

/** How a strength is displayed: classes, word and tooltip. */
export type StrengthDisplay = { looks: string; word: string; title: string }

/** Returns the display of a strength in [0, 1], or null for none, in the page's language. */
export function strengthDisplay(
  { verdicts, strengthOf }: Pick<LiveMessages, 'verdicts' | 'strengthOf'>,
  lang: string,
  strength: number | null,
  votes: { up: number; down: number },
): StrengthDisplay {
  const word = verdicts[verdictOf(strength, votes)]
  if (strength === null) return { looks: 'strength', word, title: '' }
  return {
    looks: `strength ${barClass(strength)}`,
    word,
    title: strengthOf.replace('{strength}', roundStrength(strength).toLocaleString(lang)),
  }
}
