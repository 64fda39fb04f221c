import { isSignificant, probability, twoProportionZ } from './groupStatistics'
import type { Counts, ParticipantId } from './opinion'

/**
 * A statement that groups judge differently; the score is the difference between the largest and
 * smallest P of agreement, in (0, 1).
 */
export type Dividing = { statement: ParticipantId; score: number }

/**
 * Returns the statements on which two groups differ most, highest first; only significant
 * differences (test of two proportions, as for representative statements).
 */
export const dividing = (
  statements: readonly { statement: ParticipantId; groups: readonly Counts[] }[],
): Dividing[] =>
  statements
    .flatMap(({ statement, groups }) => {
      const sorted = [...groups].sort((one, other) => share(other) - share(one))
      const [most, least] = [sorted.at(0), sorted.at(-1)]
      if (
        most === undefined ||
        least === undefined ||
        !isSignificant(twoProportionZ(most.agree, least.agree, most.seen, least.seen))
      )
        return []
      return [{ statement, score: share(most) - share(least) }]
    })
    .sort((one, other) => other.score - one.score)

const share = ({ agree, seen }: Counts): number => probability(agree, seen)
