/** The unit of a period; weeks start on Monday. */
export type Unit = 'day' | 'week' | 'month'

/** The number of posts in the period that starts on this day, 'YYYY-MM-DD'. */
export type Period = { from: string; count: number }

/** Maximum number of days shown as days, and as weeks. */
const most = { day: 62, week: 732 }

const dayLength = 86_400_000

/** Returns the unit for the time between two days, 'YYYY-MM-DD'. */
export function unitForSpan(first: string, last: string): Unit {
  const days = (utc(last) - utc(first)) / dayLength + 1
  if (days <= most.day) return 'day'
  return days <= most.week ? 'week' : 'month'
}

/** Adds the empty periods between the first and the last, in order. */
export function fillGaps(counted: readonly Period[], unit: Unit): Period[] {
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

// Converts a day to a timestamp in UTC, where all days have the same length.
const utc = (day: string): number => Date.parse(`${day}T00:00:00Z`)

const written = (at: number): string => new Date(at).toISOString().slice(0, 10)
