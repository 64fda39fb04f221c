/** What posts are counted by; a week begins on Monday. */
export type Unit = 'day' | 'week' | 'month'

/** How many posts were written in the period that begins on this day, 'YYYY-MM-DD'. */
export type Period = { from: string; count: number }

/** For how many days each day, and for how many each week, is shown by itself. */
const most = { day: 62, week: 732 }

const dayLength = 86_400_000

/** By what posts are counted that were written between two days, 'YYYY-MM-DD'. */
export function unitFor(first: string, last: string): Unit {
  const days = (utc(last) - utc(first)) / dayLength + 1
  if (days <= most.day) return 'day'
  return days <= most.week ? 'week' : 'month'
}

/** The periods between the first and the last, in order, those in which nothing was written with 0 in their place. */
export function withoutGaps(counted: readonly Period[], unit: Unit): Period[] {
  const [first, last] = [counted[0], counted.at(-1)]
  if (first === undefined || last === undefined) return []
  const counts = new Map(counted.map(({ from, count }) => [from, count]))
  const periods: Period[] = []
  for (let from = first.from; from <= last.from; from = next(from, unit))
    periods.push({ from, count: counts.get(from) ?? 0 })
  return periods
}

function next(from: string, unit: Unit): string {
  if (unit !== 'month') return written(utc(from) + (unit === 'day' ? 1 : 7) * dayLength)
  const day = new Date(utc(from))
  return written(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 1))
}

// A day by its name alone: in UTC all days are equally long.
const utc = (day: string): number => Date.parse(`${day}T00:00:00Z`)

const written = (at: number): string => new Date(at).toISOString().slice(0, 10)
