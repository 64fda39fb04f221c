import type { Ballot, Counts } from '~/domain/posts/post'
import type { VotesStanding } from '~/domain/votes/vote'

/** A vote button by its name, which is also the name of its count. */
export type Press = keyof Counts

/** The buttons of each question with what they say. */
export const presses = {
  quality: [
    { name: 'up', value: 1 },
    { name: 'down', value: -1 },
  ],
  agreement: [
    { name: 'agree', value: 1 },
    { name: 'disagree', value: -1 },
    { name: 'pass', value: 0 },
  ],
} as const satisfies Record<string, { name: Press; value: 1 | 0 | -1 }[]>

type Shown = Pick<VotesStanding, 'counts' | 'mine'>

/** What a ballot and the counts look like once the pressed button has counted; `said` is what the button sends. */
export function afterPress({ counts, mine }: Shown, question: keyof Ballot, said: string): Shown {
  const before = presses[question].find(({ value }) => value === mine[question])?.name ?? null
  const after = presses[question].find(({ name }) => name === said) ?? null
  const moved = { ...counts }
  if (before) moved[before] -= 1
  if (after) moved[after.name] += 1
  return { counts: moved, mine: { ...mine, [question]: after?.value ?? null } }
}

/** How the votes on a post stand by the latest of what is known: what the page was read with, unless an answer is of a later version. */
export const latest = (
  read: VotesStanding,
  answers: readonly (VotesStanding | undefined)[],
): VotesStanding =>
  answers.reduce<VotesStanding>(
    (last, answer) => (answer && answer.version > last.version ? answer : last),
    read,
  )

/** How a question is heard with all of its answers and their counts. */
export const heardAs = (
  question: string,
  answers: readonly { word: string; count: number | string }[],
): string => `${question} ${answers.map(({ word, count }) => `${word} ${count}`).join(', ')}`
