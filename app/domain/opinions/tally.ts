import type { Ballots } from './ballots'
import type { Counts } from './opinion'

/** Counts the votes of the participants in these rows on each statement, by column. */
export function tally(
  { statements, starts, columns, opinions }: Ballots,
  rows: Iterable<number>,
): Counts[] {
  const counts: Counts[] = statements.map(() => ({ agree: 0, disagree: 0, seen: 0 }))
  for (const row of rows) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
      const count = counts[columns[at] ?? 0]
      if (count === undefined) continue
      count.seen++
      if (opinions[at] === 1) count.agree++
      else if (opinions[at] === -1) count.disagree++
    }
  }
  return counts
}

/** Sums counts of one statement. */
export const sumCounts = (counts: readonly Counts[]): Counts =>
  counts.reduce(
    (sum, { agree, disagree, seen }) => ({
      agree: sum.agree + agree,
      disagree: sum.disagree + disagree,
      seen: sum.seen + seen,
    }),
    { agree: 0, disagree: 0, seen: 0 },
  )
